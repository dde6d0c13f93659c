import type { Asked, EvidenceExchange } from '../../schemas/evidence.js';
import type { Exchange } from '../../schemas/exchange.js';

/** Shorter bodies are not worth a reference. */
const WORTHWHILE = 1024;

/** Exchanges as evidence holds them: a body that came before is named instead of kept again. */
export interface EvidenceStore {
  add(exchange: Exchange, asked: Asked): void;
  /** The run ended before the question of this group was asked again. */
  abandon(group: number): void;
  all(): readonly EvidenceExchange[];
}

export function createEvidenceStore(): EvidenceStore {
  const kept: EvidenceExchange[] = [];
  const firstWith = new Map<string, number>();
  return {
    add(exchange, asked) {
      const { id, response } = exchange;
      const text = response?.body.text ?? '';
      const worthwhile = text.length >= WORTHWHILE && asked.exact === undefined;
      const first = worthwhile ? firstWith.get(text) : undefined;
      if (response === undefined || first === undefined) {
        if (worthwhile) firstWith.set(text, id);
        kept.push({ ...exchange, asked });
      } else {
        const body = { ...response.body, text: '' };
        kept.push({ ...exchange, response: { ...response, body }, asked: { ...asked, bodyOf: first } });
      }
    },
    abandon(group) {
      const last = kept.at(-1);
      if (last?.asked.group === group) kept[kept.length - 1] = { ...last, asked: { ...last.asked, unfinished: true } };
    },
    all: () => kept,
  };
}

import type { EvidenceExchange } from '../../schemas/evidence.js';
import type { Exchange } from '../../schemas/exchange.js';
import type { Ask, Failure, LoggedExchange, Outcome } from '../../suites/http.js';
import { answerOf } from './answer.js';
import { createBodies } from './bodies.js';
import { createEvidenceStore } from './evidence-store.js';
import { logged } from './log.js';
import { forReport, record } from './record.js';
import { recordAsked } from './record-asked.js';
import type { Redactor } from './redact.js';
import type { PreparedRequest } from './request.js';
import type { Received } from './transmit.js';

/** What an exchange belongs to. */
export interface Asking {
  readonly ask: Ask;
  /** Id of the observation. */
  readonly observation: string;
  readonly purpose: string;
  /** The same for every attempt at one question. */
  readonly group: number;
}

/** How a question ended: with an answer, or with none. */
export type Ending = Received | { readonly kind: 'none'; readonly failure: Failure; readonly ms: number };

/** Turns endings into outcomes for rules, and keeps what a report and a look back need. */
export interface Keeper {
  keep(asking: Asking, request: PreparedRequest, ending: Ending): Outcome;
  /** The run ended before this question was asked again. */
  abandon(group: number): void;
  /** In order, with the secrets cut out, bodies shortened. */
  exchanges(): readonly Exchange[];
  /** The same with what it takes to give the answers once more; whole if `keepWhole` says so. */
  evidence(): readonly EvidenceExchange[];
  log(): readonly LoggedExchange[];
}

interface KeeperOptions {
  readonly redactor: Redactor;
  readonly insecure: boolean;
  readonly keepWhole: boolean;
  readonly maxBodyBytes: number | undefined;
  readonly now: (() => number) | undefined;
}

export function createKeeper(options: KeeperOptions): Keeper {
  const exchanges: Exchange[] = [];
  const evidence = createEvidenceStore();
  const log: LoggedExchange[] = [];
  const bodies = createBodies();
  const { now = Date.now } = options;
  return {
    keep({ ask, observation, purpose, group }, request, exactly) {
      // Rules see the time that is recorded: judged again, it is the same.
      const ending = { ...exactly, ms: Math.round(exactly.ms * 10) / 10 };
      const id = exchanges.length + 1;
      const at = now();
      const outcome: Outcome =
        ending.kind === 'received'
          ? answerOf(ending, { ask, exchange: id, at: at / 1000 }, bodies.read)
          : { kind: 'none', exchange: id, ask, ms: ending.ms, failure: ending.failure };
      const ended =
        ending.kind === 'received' && outcome.kind === 'answer'
          ? {
              response: {
                status: ending.status,
                headers: ending.headers,
                mediaType: outcome.mediaType,
                bytes: ending.body.bytes,
                cut: outcome.body.cut,
              },
            }
          : outcome.kind === 'none'
            ? { failure: outcome.failure }
            : {};
      const isDownload = ask.intent === 'download';
      const { exchange, received } = record(
        { id, observation, purpose, request, isDownload, at, ms: outcome.ms, ...ended },
        options,
      );
      exchanges.push(options.keepWhole ? forReport(exchange) : exchange);
      evidence.add(exchange, recordAsked({ ask, group, request, ending, received }, options));
      if (ask.endpoint !== 'simulator') log.push({ exchange: id, observation, outcome: logged(outcome), group });
      return outcome;
    },
    abandon: evidence.abandon,
    exchanges: () => exchanges,
    evidence: evidence.all,
    log: () => log,
  };
}

import type { Evidence, EvidenceExchange } from '../../schemas/evidence.js';

/** A question as it is compared with recorded ones; texts without the key. */
export interface Question {
  readonly observation: string;
  readonly method: string;
  readonly path: string;
  /** `configured`, `none`, or in words what is sent in its place. */
  readonly key: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string | undefined;
}

/** A recorded question with every attempt at it. */
export type Attempts = readonly [EvidenceExchange, ...EvidenceExchange[]];

/** The questions of an earlier run. Each can be taken once, so that the same one asked again finds the next answer. */
export interface Recorded {
  take(question: Question, same: (recorded: string, asked: string) => boolean): Attempts | undefined;
}

export function createRecorded({ exchanges }: Pick<Evidence, 'exchanges'>): Recorded {
  const byObservation = new Map<string, Attempts[]>();
  for (const attempts of groupsOf(exchanges)) {
    const { observation } = attempts[0];
    const known = byObservation.get(observation);
    if (known === undefined) byObservation.set(observation, [attempts]);
    else known.push(attempts);
  }
  return {
    take(question, same) {
      const left = byObservation.get(question.observation) ?? [];
      const index = left.findIndex(([first]) => isSame(first, question, same));
      return index === -1 ? undefined : left.splice(index, 1)[0];
    },
  };
}

function groupsOf(exchanges: readonly EvidenceExchange[]): Iterable<Attempts> {
  const groups = new Map<number, [EvidenceExchange, ...EvidenceExchange[]]>();
  for (const exchange of exchanges) {
    const group = groups.get(exchange.asked.group);
    if (group === undefined) groups.set(exchange.asked.group, [exchange]);
    else group.push(exchange);
  }
  return groups.values();
}

function isSame(
  { request, asked }: EvidenceExchange,
  question: Question,
  same: (recorded: string, asked: string) => boolean,
): boolean {
  const { headers = [] } = asked;
  return (
    request.method === question.method &&
    asked.key === question.key &&
    same(asked.path, question.path) &&
    headers.length === question.headers.length &&
    headers.every(([name = '', value = ''], index) => {
      const [askedName = '', askedValue = ''] = question.headers[index] ?? [];
      return same(name, askedName) && same(value, askedValue);
    }) &&
    (request.body === undefined) === (question.body === undefined) &&
    same(request.body?.text ?? '', question.body ?? '')
  );
}

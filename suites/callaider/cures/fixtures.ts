import type { Answer, Ask } from '../../http.js';
import { anAnswer } from '../fixtures.js';
import { callaiderCures } from './index.js';

type Parts = Omit<Parameters<typeof anAnswer>[0] & object, 'ask'>;

const asks = {
  health: { endpoint: 'health', path: '/health' },
  contacts: { endpoint: 'contacts', path: '/contacts' },
  calls: { endpoint: 'calls', path: '/calls', method: 'POST' },
  schema: { endpoint: 'schema', path: '/properties/schema' },
  recording: { endpoint: 'recording', path: '/calls/call-1/recording' },
} as const;

/** An answer of an endpoint, to a right question unless told otherwise. */
export const answerOf = (endpoint: keyof typeof asks, parts: Parts, ask: Partial<Ask> = {}): Answer =>
  anAnswer({ ...parts, ask: { intent: 'valid', ...asks[endpoint], ...ask } });

/** An answer of POST /calls with these rows, to a request. */
export const callsAnswer = (rows: readonly unknown[], request: unknown = { startTime: 1, stopTime: 2e9 }): Answer =>
  answerOf('calls', { json: { calls: rows } }, { json: request });

export const contactsAnswer = (rows: readonly unknown[]): Answer => answerOf('contacts', { json: { contacts: rows } });
export const schemaAnswer = (rows: readonly unknown[]): Answer => answerOf('schema', { json: { properties: rows } });

/** A cure at work: what it says, and what it makes of each answer. `undefined` when it is not about them. */
export function atWork(id: string, answers: readonly Answer[]) {
  const cure = callaiderCures.find((known) => known.id === id);
  if (cure === undefined) throw new Error(`no cure is called ${id}`);
  const facts = cure.learn(answers);
  if (facts === undefined) return undefined;
  return { text: cure.text(facts), repaired: answers.map((answer) => cure.repair(answer, facts)) };
}

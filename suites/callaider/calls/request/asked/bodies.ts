import type { Http, Outcome } from '../../../../http.js';
import { observation, optional, type Window } from '../../../../observation.js';
import { askCalls, type CallsSeen, readCalls, spanning } from '../../../observations/ask-calls.js';
import { settledCalls, windowSearch } from '../../../observations/settled-calls.js';
import { subWindow } from '../../../observations/sub-window.js';

/** An answer to a body that is wrong in one way. */
export interface OddBody extends CallsSeen {
  /** What is wrong with it, as a noun: "a body without startTime". */
  readonly label: string;
}

async function askEach(
  http: Http,
  bodies: readonly (readonly [label: string, body: unknown])[],
  ask: (body: unknown) => Promise<CallsSeen> = (body) => askCalls(http, body, { intent: 'abnormal' }),
): Promise<readonly OddBody[]> {
  const answers: OddBody[] = [];
  for (const [label, body] of bodies) answers.push({ ...(await ask(body)), label });
  return answers;
}

/** Bodies without one bound of the window, and without both. */
export const missingBounds = observation({
  id: 'calls/missing-bounds',
  purpose: 'Bodies without startTime, without stopTime, and without either',
  from: 'standard',
  needs: { search: windowSearch },
  observe: ({ http, startedAt }, { search }) => {
    const { from, to } = search.found?.window ?? { from: startedAt - 86_400, to: startedAt };
    return askEach(http, [
      ['a body without startTime', { stopTime: to }],
      ['a body without stopTime', { startTime: from }],
      ['the body {}', {}],
    ]);
  },
});

/** Bodies that are no JSON object. Sent as they stand, as application/json. */
export const malformedBodies = observation({
  id: 'calls/malformed-bodies',
  purpose: 'Bodies that are not a JSON object',
  from: 'standard',
  needs: { search: windowSearch },
  observe: ({ http, depth, startedAt }, { search }) => {
    const window = search.found?.window ?? { from: startedAt - 86_400, to: startedAt };
    const whole = JSON.stringify(spanning(window));
    const bodies = [
      ['JSON that breaks off', whole.slice(0, -1)],
      ['an empty body', ''],
      ['the literal null', 'null'],
    ] as const;
    // An array has neither bound, like the body {} of calls/missing-bounds.
    const array = ['a JSON array', '[]'] as const;
    return askEach(http, depth === 'thorough' ? [...bodies, array] : bodies, async (body) =>
      readCalls(await askRaw(http, String(body)), body),
    );
  },
});

const askRaw = (http: Http, body: string): Promise<Outcome> =>
  http.ask({
    endpoint: 'calls',
    intent: 'abnormal',
    method: 'POST',
    path: '/calls',
    headers: [['Content-Type', 'application/json']],
    body,
  });

export interface OddTimestamps extends OddBody {
  /** What the same times brought as whole numbers; `undefined` where no such window can be meant. */
  readonly like: (CallsSeen & { readonly window: Window }) | undefined;
}

/**
 * A window in other JSON types than whole numbers and, when time allows, before 1970: 1990 is asked in every run. It is a
 * part of the settled one, so that an API which then reads no window answers with more.
 */
export const oddTimestamps = observation({
  id: 'calls/odd-timestamps',
  purpose: 'A window as text, as null, as fractions, and before 1970',
  from: 'standard',
  needs: { settled: settledCalls, sub: optional(subWindow) },
  observe: async ({ http, depth }, { settled, sub }): Promise<readonly OddTimestamps[]> => {
    const like = sub?.isClear && sub.rows !== undefined ? sub : settled;
    const { from, to } = like.window;
    const bodies = [
      ['times sent as text', { startTime: String(from), stopTime: String(to) }, like],
      ['times sent as null', { startTime: null, stopTime: null }, undefined],
    ] as const;
    const further = [
      ['times before 1970', { startTime: -86_400, stopTime: -1 }, undefined],
      ['times with a fraction', { startTime: from + 0.5, stopTime: to + 0.5 }, like],
    ] as const;
    const answers: OddTimestamps[] = [];
    for (const [label, body, asNumbers] of depth === 'thorough' ? [...bodies, ...further] : bodies) {
      answers.push({ ...(await askCalls(http, body, { intent: 'abnormal' })), label, like: asNumbers });
    }
    return answers;
  },
});

import type { Verdict } from '../../../schemas/verdict.js';
import type { Outcome } from '../../http.js';
import { observation } from '../../observation.js';
import { rule } from '../../rule.js';
import { inconclusive, info, pass, warn } from '../../verdicts.js';
import { tell, undecided } from '../answers.js';
import { readCalls } from '../observations/ask-calls.js';

export interface WrongMethodsSeen {
  readonly getCalls: Outcome;
  /** In a thorough run: it can only be worth a note. */
  readonly postContacts: Outcome | undefined;
}

/** Endpoints asked with a method that is not theirs, with the key. */
export const wrongMethods = observation({
  id: 'general/wrong-methods',
  purpose: 'Ask endpoints with a method that is not theirs',
  from: 'standard',
  needs: {},
  observe: async ({ http, depth }): Promise<WrongMethodsSeen> => {
    const getCalls = await http.ask({
      endpoint: 'calls',
      intent: 'abnormal',
      path: '/calls',
      purpose: 'GET /calls, without the window that POST would have',
    });
    if (depth !== 'thorough') return { getCalls, postContacts: undefined };
    const purpose = 'POST /contacts';
    const postContacts = await http.ask({
      endpoint: 'contacts',
      intent: 'abnormal',
      method: 'POST',
      path: '/contacts',
      json: {},
      purpose,
    });
    return { getCalls, postContacts };
  },
});

export const wrongMethodsRefused = rule({
  id: 'general/wrong-methods-refused',
  clauses: ['GEN-12'],
  level: 'may',
  summary: 'Endpoints refuse methods that are not theirs; GET /calls in particular gives no calls away.',
  why: 'GET /calls has no window: it would hand out every call there is, into browser histories and caches as well.',
  fix: 'Route POST /calls alone, and answer other methods with 405 or 404.',
  source: 'Endpoints 1 to 5',
  needs: { seen: wrongMethods },
  judge: ({ seen }) => judgeWrongMethods(seen),
});

export function judgeWrongMethods({ getCalls, postContacts }: WrongMethodsSeen): Verdict {
  const count = readCalls(getCalls, undefined).rows?.length ?? 0;
  if (count > 0) {
    return warn({
      message: `GET /calls answered with ${count === 1 ? 'a call' : `${count} calls`}, though it names no window`,
      expected: '405 or 404',
      actual: '200 with calls',
      exchange: getCalls.exchange,
    });
  }
  const asked = [getCalls, postContacts].filter((outcome) => outcome !== undefined);
  const because = asked.map(undecided).find((reason) => reason !== undefined);
  if (because !== undefined) return inconclusive(because);
  const lenient = asked.filter((outcome) => outcome.kind === 'answer' && outcome.status < 400);
  const [first, ...rest] = lenient.map((outcome) => ({
    message: `${tell(outcome)}: another method is not refused`,
    exchange: outcome.exchange,
  }));
  return first === undefined ? pass() : info(first, ...rest);
}

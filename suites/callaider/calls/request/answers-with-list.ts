import type { Verdict } from '../../../../schemas/verdict.js';
import { rule } from '../../../rule.js';
import { fail, inconclusive, pass } from '../../../verdicts.js';
import { has200, objectOf, own, tell } from '../../answers.js';
import type { CallsSeen } from '../../observations/ask-calls.js';
import { windowSearch } from '../../observations/settled-calls.js';
import { jsonType } from '../../preview.js';
import { readingOf } from './reading.js';

export const answersWithList = rule({
  id: 'calls/answers-with-list',
  clauses: ['CALLS-1'],
  level: 'must',
  source: 'Endpoint 3',
  summary: 'POST /calls answers a time window with status 200 and an object whose "calls" is an array.',
  why: 'The platform reads the array "calls" and nothing else: no call can be imported from any other answer.',
  fix: 'Answer 200 with {"calls": [...]}; put the list under that name also when it is empty.',
  needs: { search: windowSearch },
  judge: ({ search: { tried, found } }): Verdict => {
    const bare = tried.find(({ rows, at }) => rows !== undefined && at === '');
    if (bare !== undefined) return broken(bare, 'is a bare array', 'a JSON array at the top level');
    if (tried.some(({ rows }) => rows !== undefined)) {
      // A wider window refused, or "none" said wrongly, is told by calls/long-windows-work and calls/empty-window-….
      const shapeless = tried.find(
        (seen) =>
          readingOf(seen).kind === 'shapeless' && !(found !== undefined && seen.window.from > found.window.from),
      );
      return shapeless === undefined ? pass() : broken(shapeless, 'holds no array "calls"', contentOf(shapeless));
    }
    const [first] = tried;
    if (first === undefined) return inconclusive('no window was asked');
    const reading = readingOf(first);
    if (reading.kind === 'undecided') return inconclusive(reading.because);
    if (has200(first.outcome)) return broken(first, 'holds no array "calls"', contentOf(first));
    return fail({
      message: `${tell(first.outcome)} to a window with startTime and stopTime`,
      expected: 'status 200',
      exchange: first.outcome.exchange,
    });
  },
});

function broken(seen: CallsSeen, what: string, actual: string): Verdict {
  return fail({
    message: `The answer of POST /calls ${what}`,
    expected: 'an object such as {"calls": [...]}',
    actual,
    at: '',
    exchange: seen.outcome.exchange,
  });
}

function contentOf({ outcome }: CallsSeen): string {
  if (outcome.kind === 'none' || outcome.body.json.kind !== 'json') return 'a body that is not JSON';
  const object = objectOf(outcome);
  if (object === undefined) return jsonType(outcome.body.json.value);
  const keys = Object.keys(object)
    .slice(0, 5)
    .map((key) => JSON.stringify(key.slice(0, 30)));
  const calls = own(object, 'calls');
  if (calls !== undefined) return `"calls" is ${jsonType(calls)}`;
  return keys.length === 0 ? 'an empty object' : `an object with ${keys.join(', ')}`;
}

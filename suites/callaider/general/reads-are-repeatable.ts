import type { Finding, Verdict } from '../../../schemas/verdict.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, pass } from '../../verdicts.js';
import { type JsonObject, tell, undecided } from '../answers.js';
import { type CallsSeen, callObjects, idOf } from '../observations/ask-calls.js';
import { preview } from '../preview.js';
import { type Repeats, repeats } from './repeats.js';
import { type Flicker, flickerOf } from './same-call.js';

export const readsAreRepeatable = rule({
  id: 'general/reads-are-repeatable',
  clauses: ['GEN-17'],
  level: 'should',
  summary: 'The same question about a window in the past gets the same calls with the same content, each time.',
  why: 'Which calls the platform imports would depend on chance, and two imports would not agree.',
  fix: 'Order the query by a unique column before any limit, read from one consistent replica, and compute no field at random.',
  source: 'One source of truth; Final launch checklist ("stable")',
  needs: { repeats },
  judge: ({ repeats }) => judgeRepeats(repeats),
});

export function judgeRepeats({ first, second, third }: Repeats): Verdict {
  for (const { outcome, rows } of [second, third]) {
    const because = undecided(outcome) ?? (rows === undefined ? `${tell(outcome)} and no list of calls` : undefined);
    if (because !== undefined) return inconclusive(because);
  }
  const versions = [first, second, third].map(callsById) as [CallsById, CallsById, CallsById];
  return versions[0].size === 0
    ? inconclusive('no call has an id to know it by')
    : compare(versions, { first, second, third });
}

type CallsById = ReadonlyMap<string, JsonObject | 'ambiguous'>;

/** An id that several calls bear tells nothing about one of them: CALLS-26 tells that. */
function callsById({ rows }: CallsSeen): CallsById {
  const calls = new Map<string, JsonObject | 'ambiguous'>();
  for (const row of callObjects(rows ?? [])) {
    const id = idOf(row);
    if (id !== undefined) calls.set(id, calls.has(id) ? 'ambiguous' : row);
  }
  return calls;
}

function compare([one, two, three]: readonly [CallsById, CallsById, CallsById], { second }: Repeats): Verdict {
  const tally = createTally();
  const onlySecond: string[] = [];
  let constant = 0;
  let returned = 0;
  let moved = 0;
  for (const id of new Set([...one.keys(), ...two.keys(), ...three.keys()])) {
    const [a, b, c] = [one.get(id), two.get(id), three.get(id)];
    if (a !== undefined && b !== undefined && c !== undefined) {
      constant += 1;
      if (a === 'ambiguous' || b === 'ambiguous' || c === 'ambiguous') continue;
      const flicker = flickerOf(a, b, c);
      if (flicker !== undefined) tally.warn(() => unsteady(id, flicker, second));
    } else if (a !== undefined && c !== undefined) {
      returned += 1;
      tally.fail(() => ({
        message: `Call ${preview(id)} of the settled window was missing in the second of three equal requests`,
        expected: `${one.size} calls each time`,
        actual: `${one.size}, ${two.size} and ${three.size} calls`,
        ...exchangeOf(second),
      }));
    } else if (a === undefined && c === undefined) onlySecond.push(id);
    else moved += 1;
  }
  // With the first and the last answer alike, a call in between came and went; otherwise data may just have moved.
  if (moved === 0) {
    for (const id of onlySecond) {
      tally.fail(() => ({
        message: `Call ${preview(id)} was in the second of three equal requests only`,
        expected: `${one.size} calls each time`,
        actual: `${one.size}, ${two.size} and ${three.size} calls`,
        ...exchangeOf(second),
      }));
    }
  } else if (returned === 0 && constant < one.size / 2) {
    return inconclusive('most ids differ from one answer to the next, so calls cannot be compared: see CALLS-27');
  }
  const drift = `${moved + onlySecond.length} calls of the settled window came or went for good between two requests`;
  return tally.verdict(moved === 0 ? pass() : inconclusive(`${drift}: ask about an older window`));
}

function unsteady(id: string, { name, values }: Flicker, seen: CallsSeen): Finding {
  return {
    message: `${name} of call ${preview(id)} changes from one request to the next`,
    expected: 'the same content each time',
    actual: values.map((value) => preview(value, 40)).join(', then '),
    ...exchangeOf(seen),
  };
}

const exchangeOf = ({ outcome }: CallsSeen): { readonly exchange: number } => ({ exchange: outcome.exchange });

import type { Finding, Verdict } from '../../../schemas/verdict.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, pass } from '../../verdicts.js';
import { tell, undecided } from '../answers.js';
import { callObjects, idOf } from '../observations/ask-calls.js';
import { preview } from '../preview.js';
import { type Repeats, repeats } from './repeats.js';
import { areSameCalls, type CallsById, callsById, changeOf, type Flicker } from './same-calls.js';

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

export function judgeRepeats({ first, second, third, more }: Repeats): Verdict {
  for (const { outcome, rows } of [second, third]) {
    const because = undecided(outcome) ?? (rows === undefined ? `${tell(outcome)} and no list of calls` : undefined);
    if (because !== undefined) return inconclusive(because);
  }
  if (!callObjects(first.rows).some(idOf)) return inconclusive('no call has an id to know it by: see CALLS-25');
  const again = [second, third, ...more.filter(({ rows }) => rows !== undefined)];
  if (areSameCalls(first, ...again)) return pass();
  return compare([first, ...again].map(callsById), second.outcome.exchange);
}

/** @param exchange of the second answer, to show */
function compare(answers: readonly CallsById[], exchange: number): Verdict {
  const tally = createTally();
  const passing: string[] = [];
  let constant = 0;
  let moved = 0;
  let changed = 0;
  const sizes = answers.map(({ size }) => size);
  const gone = (id: string, pattern: string): Finding => ({
    message: `Call ${preview(id)} of the settled window comes and goes: ${answers.length} equal requests, ${pattern}`,
    expected: `${sizes[0]} calls each time`,
    actual: `${sizes.join(', ')} calls`,
    exchange,
  });
  for (const id of new Set(answers.flatMap((answer) => [...answer.keys()]))) {
    const versions = answers.map((answer) => answer.get(id));
    const there = versions.filter((version) => version !== undefined);
    if (there.length === answers.length) {
      constant += 1;
      const calls = there.filter((version) => version !== 'ambiguous');
      const change = calls.length === there.length ? changeOf(calls) : 'none';
      if (change === 'once') changed += 1;
      else if (change !== 'none') tally.warn(() => unsteady(id, change, exchange));
      continue;
    }
    const pattern = versions.map((version) => (version === undefined ? '-' : 'x')).join('');
    if (/x-+x/.test(pattern)) tally.fail(() => gone(id, told(pattern)));
    else if (/-x+-/.test(pattern)) passing.push(id);
    else moved += 1;
  }
  // With the first and the last answer alike, a call in between came and went; otherwise data may just have moved.
  if (moved === 0) for (const id of passing) tally.fail(() => gone(id, 'in some of them'));
  return tally.verdict(otherwise());

  function otherwise(): Verdict {
    const drift = moved === 0 ? 0 : moved + passing.length;
    if (drift > 0 && constant < (sizes[0] ?? 0) / 2) {
      return inconclusive('most ids differ from one answer to the next, so calls cannot be compared: see CALLS-27');
    }
    if (drift > 0) {
      return inconclusive(`${drift} calls came or went for good between two requests: ask about an older window`);
    }
    if (changed > 0)
      return inconclusive(`${changed} calls were changed once between two requests: ask about an older window`);
    return pass();
  }
}

const told = (pattern: string): string => [...pattern].map((sign) => (sign === 'x' ? 'there' : 'missing')).join(', ');

function unsteady(id: string, { name, values }: Flicker, exchange: number): Finding {
  return {
    message: `${name} of call ${preview(id)} changes from one request to the next`,
    expected: 'the same content each time',
    actual: values.map((value) => preview(value, 40)).join(', then '),
    exchange,
  };
}

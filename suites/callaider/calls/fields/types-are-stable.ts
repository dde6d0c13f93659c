import type { Verdict } from '../../../../schemas/verdict.js';
import { rule } from '../../../rule.js';
import { createTally } from '../../../tally.js';
import { pass, skip } from '../../../verdicts.js';
import { isObject } from '../../answers.js';
import { createKeyLayout, nextKey } from '../../key-layout.js';
import type { CallsSeen } from '../../observations/ask-calls.js';
import { settledCalls } from '../../observations/settled-calls.js';
import { jsonType, preview } from '../../preview.js';
import { counted } from './each-call.js';
import { otherAnswers } from './other-answers.js';

/** Names kept: a body may carry a new one in every call. */
const NAMES = 1000;

/** How often a field had one JSON type, and where it was first seen. */
interface Use {
  readonly type: string;
  readonly value: unknown;
  readonly at: string;
  readonly exchange: number;
  calls: number;
}

export const typesAreStable = rule({
  id: 'calls/types-are-stable',
  clauses: ['CALLS-46'],
  level: 'should',
  summary: 'A field has one JSON type in all calls of all answers; null counts as left out.',
  why: 'What is a number in one call and text in another is compared, sorted and summed wrongly, on some days only.',
  fix: 'Convert each field to its type in one place, where the answer is written, also for calls from another source.',
  source: 'Final launch checklist (stable and type-safe)',
  needs: { calls: settledCalls, others: otherAnswers },
  judge: ({ calls, others }) => judgeTypes([calls, ...others]),
});

function judgeTypes(answers: readonly CallsSeen[]): Verdict {
  const fields = new Map<string, Use[]>();
  let seen = 0;
  for (const answer of answers) seen += collect(answer, fields);
  if (seen === 0) return skip('no call is an object: see calls/id-is-string');
  const tally = createTally();
  for (const [name, uses] of fields) {
    const [usual, rarer] = uses.toSorted((one, other) => other.calls - one.calls);
    if (usual === undefined || rarer === undefined) continue;
    tally.warn(() => ({
      message: `${preview(name, 40)} has ${uses.length} types: ${uses.map(({ type, calls }) => `${type} in ${counted(calls)}`).join(', ')}`,
      expected: `${usual.type}, as in most calls`,
      actual: preview(rarer.value),
      at: rarer.at,
      exchange: rarer.exchange,
    }));
  }
  return tally.verdict(pass(`${fields.size} fields of ${counted(seen)}`));
}

/** The type that a field had last. */
interface Guess {
  primitive: string;
  use: Use | undefined;
}

/** Adds the types of an answer's calls; gives the number of calls. */
function collect({ rows = [], at, outcome }: CallsSeen, fields: Map<string, Use[]>): number {
  // Most calls have the same fields in the same order as the one before, and of the same types.
  const layout = createKeyLayout((): Guess => ({ primitive: '', use: undefined }));
  let calls = 0;
  for (let row = 0; row < rows.length; row += 1) {
    const call = rows[row];
    if (!isObject(call)) continue;
    calls += 1;
    layout.at = 0;
    for (const name in call) {
      const value = call[name];
      const guess = nextKey(layout, name);
      if (guess.use !== undefined && guess.primitive === typeof value) {
        guess.use.calls += 1;
        continue;
      }
      if (saysNothing(value)) continue;
      const use = useOf(fields.get(name), value);
      if (use === undefined) addUse(fields, name, { value, at: `${at}/${row}/${name}`, exchange: outcome.exchange });
      else {
        use.calls += 1;
        // Lists and null are objects, too.
        if (typeof value !== 'object') Object.assign(guess, { primitive: typeof value, use });
      }
    }
  }
  return calls;
}

function useOf(uses: readonly Use[] | undefined, value: unknown): Use | undefined {
  if (uses === undefined) return undefined;
  const type = jsonType(value);
  for (const use of uses) if (use.type === type) return use;
  return undefined;
}

function addUse(fields: Map<string, Use[]>, name: string, first: Pick<Use, 'value' | 'at' | 'exchange'>): void {
  const use = { ...first, type: jsonType(first.value), calls: 1 };
  const uses = fields.get(name);
  if (uses !== undefined) uses.push(use);
  else if (fields.size < NAMES) fields.set(name, [use]);
}

/** Null means left out. An empty array does too: some languages write an empty object so. */
const saysNothing = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);

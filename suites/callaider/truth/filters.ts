import type { Verdict } from '../../../schemas/verdict.js';
import { type Rule, rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, pass, skip } from '../../verdicts.js';
import { undecided, whatCame } from '../answers.js';
import { type Part, truthParts } from './filtered-calls.js';

type Texts = Pick<Rule, 'clauses' | 'level' | 'source' | 'summary' | 'why' | 'fix'>;

const texts: Readonly<Record<Part['kind'], Texts & { readonly id: Rule['id'] }>> = {
  direction: {
    id: 'truth/direction-filter-is-exact',
    clauses: ['CALLS-12', 'CALLS-13'],
    level: 'must',
    source: 'Endpoint 3 / Request fields',
    summary: 'Asking for one direction brings all calls that had it at the provider, and no other.',
    why: 'A team that imports incoming calls alone would miss some of them, or get those that it does not want.',
    fix: 'Filter what is stored by the same mapping that fills "direction".',
  },
  operators: {
    id: 'truth/operators-filter-is-exact',
    clauses: ['CALLS-15', 'CALLS-16'],
    level: 'must',
    source: 'Endpoint 3 / Request fields',
    summary: 'Asking for operators brings all calls that they had at the provider, and nobody else.',
    why: 'Teams are made of operators: each would be judged by the calls of others, or not by all of its own.',
    fix: 'Filter by the ids that /contacts gives, and by the operator that stands in the call.',
  },
};

function filterRule(kind: Part['kind']): Rule {
  return rule({
    ...texts[kind],
    flag: 'truth',
    needs: { parts: truthParts },
    judge: ({ parts }) =>
      judgeParts(
        parts.filter((part) => part.kind === kind),
        kind,
      ),
  });
}

/** A pass takes a part that holds calls. */
export function judgeParts(parts: readonly Part[], kind: Part['kind']): Verdict {
  if (parts.length === 0) return skip(kind === 'operators' ? 'no operator could be told apart' : 'nothing was asked');
  const tally = createTally();
  let judged = 0;
  for (const { name, seen, matched, must, isForeign } of parts) {
    if (seen.rows === undefined) continue;
    const there = new Set(matched.map(({ call }) => call?.id));
    const missing = [...must].filter((id) => !there.has(id));
    const foreign = matched.filter(({ call, by }) => call !== undefined && by === 'id' && isForeign(call));
    if (must.size > 0 || foreign.length > 0) judged += 1;
    const { exchange } = seen.outcome;
    for (const id of missing) {
      tally.fail(() => ({
        message: `asked for ${name}, ${missing.length} of ${must.size} calls are missing that the whole answer holds, such as ${id}`,
        exchange,
      }));
    }
    for (const { call, index } of foreign) {
      tally.fail(() => ({
        message: `asked for ${name}, ${foreign.length} of ${matched.length} calls are of others, such as ${call?.id}: ${call?.direction}, of ${call?.operatorName}`,
        at: `${seen.at}/${index}`,
        exchange,
      }));
    }
  }
  if (judged > 0) return tally.verdict(pass());
  const [unread] = parts.filter(({ seen }) => seen.rows === undefined);
  if (unread === undefined) return inconclusive('no part of the window must hold a call');
  const { outcome } = unread.seen;
  return inconclusive(undecided(outcome) ?? `asked for ${unread.name}, it ${whatCame(outcome)} and no list of calls`);
}

export const filterRules: readonly Rule[] = [filterRule('direction'), filterRule('operators')];

import type { TrueCall } from '../../../schemas/truth.js';
import type { Verdict } from '../../../schemas/verdict.js';
import { optional } from '../../observation.js';
import { type Rule, rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, pass, skip } from '../../verdicts.js';
import { type JsonObject, own } from '../answers.js';
import { contacts } from '../observations/contacts.js';
import { preview } from '../preview.js';
import type { Matched } from './match-rows.js';
import { type People, peopleOf } from './people.js';
import { sureRows } from './sure-rows.js';
import { type TruthSeen, truthCalls } from './window-calls.js';
import { moment } from './words.js';

/** What is known of one row beside the row itself. */
export interface Beside {
  readonly call: TrueCall;
  readonly people: People;
  readonly truth: TruthSeen['truth'];
}

/** Wrong only where it is surely wrong: anything that a right mapping could give is right, or tells nothing. */
export type FieldJudgement =
  | 'right'
  /** The row does not tell, or tells what cannot be compared. */
  | 'untold'
  | { readonly expected: string; readonly actual: unknown; readonly how: string };

interface FieldRule extends Pick<Rule, 'id' | 'clauses' | 'level' | 'source' | 'summary' | 'why' | 'fix'> {
  readonly field: string;
  /** Whether the provider tells it of a call. Default: of every one. */
  readonly isKnown?: (call: TrueCall) => boolean;
  judgeField(row: JsonObject, beside: Beside): FieldJudgement;
}

/** A call that was handed on may stand there as a row for each who had it: the parts are shorter than the whole. */
export function handedOnInParts(matched: readonly Matched[]): ReadonlySet<string> {
  const people = new Map<string, Set<unknown>>();
  for (const { call, row } of matched) {
    if (call === undefined || (call.operatorIds?.length ?? 0) < 2) continue;
    const named = people.get(call.id) ?? new Set();
    people.set(call.id, named.add(own(row, 'operatorId')));
  }
  return new Set([...people].filter(([, named]) => named.size > 1).map(([id]) => id));
}

/** A rule about one field of every row that is known to be a certain call. */
export function fieldRule({ field, judgeField, isKnown = () => true, ...texts }: FieldRule): Rule {
  return rule({
    ...texts,
    flag: 'truth',
    needs: { calls: truthCalls, contacts: optional(contacts) },
    judge: ({ calls, contacts }): Verdict => {
      const { matched, seen, truth } = calls;
      if (!truth.must.some(isKnown)) return skip(`the provider does not tell the ${field} of any call`);
      const beside = { people: peopleOf(truth.operators, contacts?.rows), truth };
      const inParts = handedOnInParts(matched);
      const sure = sureRows(calls).filter(({ call }) => !inParts.has(call.id));
      if (matched.length === 0) return skip('the window was answered without a call');
      if (sure.length === 0) return inconclusive('no row could be told to be a certain call of the provider');
      const judged = sure.map(({ row, index, call }) => ({
        index,
        call,
        judgement: judgeField(row, { call, ...beside }),
      }));
      const told = judged.filter(({ judgement }) => judgement !== 'untold').length;
      if (told === 0) return inconclusive(`no row tells its ${field} in a way that can be compared`);
      const wrong = judged.flatMap(({ judgement, ...of }) =>
        typeof judgement === 'string' ? [] : [{ ...of, judgement }],
      );
      const tally = createTally();
      for (const { index, call, judgement } of wrong) {
        const { expected, actual, how } = judgement;
        tally.fail(() => ({
          message: `${wrong.length} of ${told} calls ${how}, such as ${call.id} of ${moment(call.startTime)}`,
          expected,
          actual: preview(actual),
          at: `${seen.at}/${index}/${field}`,
          exchange: seen.outcome.exchange,
        }));
      }
      return tally.verdict(pass());
    },
  });
}

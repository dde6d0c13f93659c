import type { Finding } from '../../../schemas/verdict.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, pass } from '../../verdicts.js';
import { type JsonObject, own, undecided } from '../answers.js';
import { many } from '../calls/request/words.js';
import { callsById, changeOf } from '../general/same-calls.js';
import type { CallsSeen } from '../observations/ask-calls.js';
import { endOf, hasEnd } from '../observations/call-times.js';
import { preview } from '../preview.js';
import { overRecent } from './no-active-calls.js';
import { recentAgain } from './recent-again.js';
import { recentCalls } from './recent-calls.js';
import { momentOf } from './server-clock.js';

export const callsDoNotGrow = rule({
  id: 'completed/calls-do-not-grow',
  clauses: ['COMP-2'],
  level: 'must',
  source: 'Endpoint 3 / Important notes ("completed calls only")',
  summary: 'A call that was answered once stays as it is: neither its duration nor its endTime grows.',
  why: 'A growing call was imported while people were talking: the platform keeps the first, too short version.',
  fix: 'Wait until a call is over before it appears in /calls; do not compute its duration up to now.',
  needs: { recent: recentCalls, again: recentAgain },
  judge: ({ recent, again }) =>
    overRecent(recent, () => {
      const polls = [recent, ...again].filter(({ rows }) => rows !== undefined);
      if (polls.length < 2) {
        const because = again.map(({ outcome }) => undecided(outcome)).find((reason) => reason !== undefined);
        return inconclusive(because ?? 'the calls of the last hours were not answered a second time');
      }
      const tally = createTally();
      let compared = 0;
      for (const [index, later] of polls.slice(1).entries()) {
        const earlier = polls[index] ?? recent;
        const [before, now] = [callsById(earlier), callsById(later)];
        for (const [id, call] of before) {
          const next = now.get(id);
          if (call === 'ambiguous' || next === undefined || next === 'ambiguous') continue;
          compared += 1;
          const change = compare(call, next, earlier);
          if (change === undefined) continue;
          tally[change.grade](() => findingOf(id, change, later));
        }
      }
      if (compared === 0) return inconclusive('no call of the last hours was seen twice');
      return tally.verdict(pass(`${many(compared)} seen again unchanged`));
    }),
});

interface Change {
  readonly grade: 'fail' | 'warn' | 'info';
  readonly field: string;
  readonly what: string;
  readonly was: unknown;
  readonly is: unknown;
}

/** Whole seconds: less is rounding. */
const GROWN = 1;
/** Seconds by which the end of a call may be told too early while it goes on: ringing is not always counted. */
const UNTOLD = 120;

/** Fields that people and systems fill in after a call. */
const enriched = new Set(['clientName', 'properties']);
const fields = [
  ...['startTime', 'direction', 'clientNumber', 'clientName', 'operatorId', 'operatorName', 'operatorNumber'],
  ...['whoHungUp', 'properties', 'endTime', 'duration'],
];

function compare(call: JsonObject, next: JsonObject, earlier: CallsSeen): Change | undefined {
  if (changeOf([call, next]) === 'none') return undefined;
  const changes = fields.flatMap((field) => {
    const [was, is] = [own(call, field), own(next, field)];
    const isSame = changeOf([{ [field]: was }, { [field]: is }]) === 'none';
    return isSame ? [] : [{ field, was, is }];
  });
  const growth = changes.find(({ field, was, is }) => ['duration', 'endTime'].includes(field) && hasGrown(was, is));
  if (growth !== undefined && wasGoingOn(next, earlier))
    return { grade: 'fail', what: 'grew between two requests', ...growth };
  const changed = changes.find(({ field, was }) => !isNone(was) && !enriched.has(field));
  if (changed !== undefined) return { grade: 'warn', what: 'changed between two requests', ...changed };
  const [late] = changes;
  return late && { grade: 'info', what: 'was filled in between two requests', ...late };
}

const isNone = (value: unknown): boolean => value === undefined || value === null;

function hasGrown(was: unknown, is: unknown): boolean {
  const [before, now] = [isNone(was) ? 0 : Number(was), Number(is)];
  return now - before >= GROWN;
}

/** Whether the later version ends after the answer that held the earlier one: then the call was not over at the time. */
function wasGoingOn(next: JsonObject, { outcome }: CallsSeen): boolean {
  const [end, moment] = [endOf(next), momentOf(outcome)];
  if (end === undefined || moment === undefined) return false;
  return end > moment.at - moment.tolerance - (hasEnd(next) ? 0 : UNTOLD);
}

function findingOf(id: string, { field, what, was, is }: Change, later: CallsSeen): Finding {
  return {
    message: `${field} of call ${preview(id, 60)} ${what}`,
    expected: preview(was),
    actual: preview(is),
    exchange: later.outcome.exchange,
  };
}

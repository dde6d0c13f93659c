import type { Rule } from '../../rule.js';
import { own } from '../answers.js';
import { type FieldJudgement, fieldRule } from './fields.js';
import { judgeOperator } from './judge-operator.js';
import { isSameClient } from './same-client.js';
import { moment } from './words.js';

const SOURCE = 'Endpoint 3 / Call fields';
/** Milliseconds that are cut off or rounded, on both ends. Seconds. */
const ROUNDING = 1;
/** Where only talk is told, an end is worked out from it. */
const END_ROUNDING = 2;
/** A number this large is milliseconds, which other rules tell. */
const MILLISECONDS = 1e11;

export const hasDirection: Rule = fieldRule({
  id: 'truth/direction-is-right',
  clauses: ['CALLS-28'],
  level: 'must',
  source: SOURCE,
  field: 'direction',
  summary: 'A call has the direction that it had at the provider.',
  why: 'Incoming and outgoing calls are judged by other rules, and teams import only one of them.',
  fix: "Map the provider's word for each direction on its own, and let no word of it fall through to a default.",
  judgeField(row, { call }): FieldJudgement {
    const told = own(row, 'direction');
    if (told !== 'incoming' && told !== 'outgoing') return 'untold';
    if (told === call.direction) return 'right';
    return { expected: call.direction, actual: told, how: 'have the other direction' };
  },
});

export const hasStart: Rule = fieldRule({
  id: 'truth/start-is-right',
  clauses: ['CALLS-30', 'CALLS-31'],
  level: 'must',
  source: SOURCE,
  field: 'startTime',
  summary: 'A call starts when it began to ring, or when it was answered.',
  why: 'A call at another time falls out of the windows that are asked for, and stands in the wrong hour of every chart.',
  fix: "Read the provider's time with its zone, and give Unix seconds. Hours too early or late are a zone that was left out.",
  judgeField(row, { call }): FieldJudgement {
    const told = own(row, 'startTime');
    if (typeof told !== 'number' || !Number.isFinite(told) || Math.abs(told) > MILLISECONDS) return 'untold';
    const { startTime, durations } = call;
    const answered = startTime + Math.max(0, durations.whole - durations.talk);
    if (told >= startTime - ROUNDING && told <= answered + ROUNDING) return 'right';
    const off = Math.round(told - startTime);
    return {
      expected: answered === startTime ? `${startTime}` : `${startTime} to ${answered}`,
      actual: told,
      how: `start ${span(off)} (${moment(told)})`,
    };
  },
});

export const hasEnd: Rule = fieldRule({
  id: 'truth/end-is-right',
  clauses: ['CALLS-32'],
  level: 'may',
  source: SOURCE,
  field: 'endTime',
  summary: 'A call that tells its end ended then.',
  why: 'Gaps and overlaps between calls are worked out from their ends.',
  fix: 'Give the end that the provider tells, or leave it out; do not add a duration to a moment that it does not begin at.',
  judgeField(row, { call }): FieldJudgement {
    const told = own(row, 'endTime');
    if (typeof told !== 'number' || !Number.isFinite(told) || Math.abs(told) > MILLISECONDS) return 'untold';
    const { startTime, durations } = call;
    // From "talk after the first ring" to "the whole call after the answer".
    const earliest = startTime + durations.talk - END_ROUNDING;
    const latest = Math.max(call.endTime ?? 0, startTime + 2 * durations.whole - durations.talk) + END_ROUNDING;
    if (told >= earliest && told <= latest) return 'right';
    // Both are off alike: that is told of the start.
    const off = Number(own(row, 'startTime')) - startTime;
    if (told - off >= earliest && told - off <= latest) return 'untold';
    const end = call.endTime ?? startTime + durations.whole;
    return { expected: `${end}`, actual: told, how: `end ${span(Math.round(told - end))}` };
  },
});

export const hasDuration: Rule = fieldRule({
  id: 'truth/duration-is-right',
  clauses: ['CALLS-29'],
  level: 'must',
  source: SOURCE,
  field: 'duration',
  summary: 'A duration is that of the whole call or of the talk, in seconds.',
  why: 'Length of calls is what reports count, and what decides which calls are analysed at all.',
  fix: "Take the provider's own seconds of the call, or the difference of two of its times.",
  judgeField(row, { call: { durations } }): FieldJudgement {
    const told = own(row, 'duration');
    if (typeof told !== 'number' || !Number.isFinite(told)) return 'untold';
    const readings = [...new Set([durations.whole, durations.talk])];
    if (readings.some((seconds) => Math.abs(told - seconds) <= ROUNDING)) return 'right';
    return { expected: readings.join(' or '), actual: told, how: 'have another duration' };
  },
});

export const hasOperator: Rule = fieldRule({
  id: 'truth/operator-is-right',
  clauses: ['CALLS-35', 'CALLS-36', 'CALLS-39'],
  level: 'must',
  source: SOURCE,
  field: 'operatorId',
  summary: 'A call names an operator who took part in it.',
  why: 'Whose call it is decides who is praised or blamed for it.',
  fix: 'Take the agent that the provider names for this call, not the owner of the line, the first of a list, or the one before.',
  judgeField: judgeOperator,
});

export const hasClient: Rule = fieldRule({
  id: 'truth/client-number-is-right',
  clauses: ['CALLS-40', 'CALLS-44'],
  level: 'should',
  source: SOURCE,
  field: 'clientNumber',
  isKnown: ({ clientNumber }) => clientNumber !== undefined,
  summary: "A client's number, however it is written, is that of the client.",
  why: 'Calls are put together by client: with the number of the line, or of a colleague, all of them become one client.',
  fix: 'Take the number of the outside party: the caller of an incoming call, the called one of an outgoing call.',
  judgeField(row, { call }): FieldJudgement {
    const told = own(row, 'clientNumber');
    const same = isSameClient(call.clientNumber, told);
    if (same === undefined) return 'untold';
    return same
      ? 'right'
      : { expected: call.clientNumber ?? '', actual: told, how: 'have the number of somebody else' };
  },
});

export const hasHungUp: Rule = fieldRule({
  id: 'truth/who-hung-up-is-right',
  clauses: ['CALLS-42'],
  level: 'may',
  source: SOURCE,
  field: 'whoHungUp',
  isKnown: ({ whoHungUp }) => whoHungUp !== undefined,
  summary: 'Who hung up, where a call tells it, is who did.',
  why: 'Who ends talks is looked at when service is judged.',
  fix: "Map the provider's word for each party, or leave the field out.",
  judgeField(row, { call }): FieldJudgement {
    const told = own(row, 'whoHungUp');
    if (call.whoHungUp === undefined || typeof told !== 'string') return 'untold';
    if (!['operator', 'client', 'system'].includes(told)) return 'untold';
    return told === call.whoHungUp
      ? 'right'
      : { expected: call.whoHungUp, actual: told, how: 'were ended by somebody else' };
  },
});

export const fieldRules: readonly Rule[] = [
  hasDirection,
  hasStart,
  hasEnd,
  hasDuration,
  hasOperator,
  hasClient,
  hasHungUp,
];

/** `3,600 s too late`. */
function span(seconds: number): string {
  return `${Math.abs(seconds).toLocaleString('en')} s too ${seconds < 0 ? 'early' : 'late'}`;
}

import { type Cure, cure } from '../../cure.js';
import type { Answer } from '../../http.js';
import { isObject, type JsonObject, own } from '../answers.js';
import { callVocabulary, statusOf, type Vocabulary } from '../completed/status-words.js';
import { repairList, rowsIn } from './repair-rows.js';

/** Calls that are left out; the very same list when there are none. */
const leaveOut = (answer: Answer, isMeant: (row: JsonObject) => boolean) =>
  repairList(answer, 'calls', (list) => {
    const kept = list.filter((row) => !isObject(row) || !isMeant(row));
    return kept.length === list.length ? list : kept;
  });

export const unansweredCalls: readonly Cure[] = [
  cure<Vocabulary>({
    id: 'calls-whose-status-is-no-talk',
    leavesOut: true,
    rules: ['completed/no-missed-calls', 'completed/no-active-calls'],
    learn: (answers) => callVocabulary(rowsIn(answers, 'calls')),
    text: 'leave out the calls whose own status says that nobody answered, or that they are still going on',
    repair: (answer, vocabulary) => leaveOut(answer, (row) => statusOf(row, vocabulary) !== undefined),
  }),
  cure<true>({
    id: 'calls-of-no-length',
    leavesOut: true,
    rules: ['completed/no-missed-calls'],
    learn: (answers) => (rowsIn(answers, 'calls').some((row) => own(row, 'duration') === 0) ? true : undefined),
    text: 'leave out the calls that nobody answered: here, those that last 0 seconds',
    repair: (answer) => leaveOut(answer, (row) => own(row, 'duration') === 0),
  }),
];

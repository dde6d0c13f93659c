import { type Cure, cure } from '../../cure.js';
import type { Window } from '../../observation.js';
import { isObject, type JsonObject } from '../answers.js';
import { startOf } from '../observations/call-times.js';
import { type Asked, filterNames, filters, recall, requestOf, windowOf } from './calls-asked.js';
import { haveSameCalls } from './filtering.js';
import { jsonAnswer } from './json-answer.js';
import { listIn } from './repair-rows.js';
import { offsetOf } from './times-in-local-time.js';

export const windowsAsAsked: Cure = cure<Asked>({
  id: 'windows',
  rules: [
    'calls/only-in-window',
    'calls/complete-in-one-answer',
    'calls/long-windows-work',
    'calls/empty-window-is-an-empty-list',
    'calls/zero-length-window-works',
    'relations/parts-add-up',
    'relations/part-within-whole',
    'relations/days-equal-hours',
    'relations/nothing-beyond-the-calls',
    'relations/call-is-found-by-its-start',
  ],
  leavesOut: true,
  // A time zone explains more than bounds that are not kept.
  learn: (answers) => (offsetOf(answers) === undefined ? recall(answers) : undefined),
  text: 'answer all calls whose startTime lies between the bounds of the request, in UTC, in one answer, and no others',
  repair(answer, asked) {
    const request = requestOf(answer);
    const window = request && windowOf(request);
    const given = listIn(answer, 'calls');
    if (request === undefined || window === undefined || given === undefined) return undefined;
    if (!given.every((row) => isObject(row) && startOf(row) !== undefined)) return undefined;
    const isPlain = !filterNames.some((name) => filters(request, name));
    const rows = isPlain ? asked.callsIn(window, given.filter(isObject)) : given.filter(isObject);
    const kept = rows.filter((row) => isWithin(window, row));
    return haveSameCalls(given, kept) ? undefined : jsonAnswer(200, { calls: kept });
  },
});

function isWithin({ from, to }: Window, row: JsonObject): boolean {
  const start = startOf(row);
  return start !== undefined && start >= from && start <= to;
}

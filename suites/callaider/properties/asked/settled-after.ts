import { observation, optional } from '../../../observation.js';
import { askCalls, type CallsSeen } from '../../observations/ask-calls.js';
import { settledCalls } from '../../observations/settled-calls.js';
import { emptyFilters } from './empty-filters.js';
import { filterAnswers } from './filter-answers.js';
import { unknownKey } from './unknown-key.js';
import { filterWithOthers } from './with-others.js';

/** The settled window once more, after the questions with property filters: with `settledCalls` it brackets them. */
export const settledAfter = observation({
  id: 'properties/settled-after',
  purpose: 'The same window again, after the property filters',
  from: 'standard',
  needs: {
    settled: settledCalls,
    // Not read: they only have to be asked before.
    answers: optional(filterAnswers),
    unknown: optional(unknownKey),
    others: optional(filterWithOthers),
    empty: optional(emptyFilters),
  },
  observe: ({ http }, { settled }): Promise<CallsSeen> => askCalls(http, settled.request),
});

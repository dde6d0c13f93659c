import type { Consequence } from '../suite.js';

/** What follows from a defect that no repair of the answers can undo. */
export const consequences: readonly Consequence[] = [
  {
    causes: ['general/endpoints-are-there', 'calls/window-is-enough', 'general/no-server-errors'],
    effects: ['calls/answers-with-list', 'contacts/lists-operators', 'health/answers-200'],
    when: 'answers',
  },
  { causes: ['completed/no-active-calls'], effects: ['completed/end-is-past'], when: 'answers' },
  {
    causes: ['properties/fallback-calls-carry-properties'],
    effects: ['schema/calls-carry-properties'],
    when: 'answers',
  },
  {
    causes: ['auth/health-needs-key'],
    effects: ['auth/contacts-needs-key', 'auth/calls-needs-key', 'auth/recording-needs-key', 'auth/schema-needs-key'],
    when: 'all',
  },
];

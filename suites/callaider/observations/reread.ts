import type { Outcome } from '../../http.js';
import { readCalls } from './ask-calls.js';
import { readContacts } from './contacts.js';
import { readSchema } from './schema.js';

/** The same seen with another answer: its list, and where that stands. What else was known of the question stays. */
export function reread(seen: object, outcome: Outcome): object {
  switch (outcome.ask.endpoint) {
    case 'calls':
      return { ...seen, ...readCalls(outcome, 'request' in seen ? seen.request : undefined) };
    case 'contacts':
      return { ...seen, ...readContacts(outcome) };
    case 'schema':
      return { ...seen, ...readSchema(outcome) };
    default:
      return { ...seen, outcome };
  }
}

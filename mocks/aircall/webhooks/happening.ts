import type { CallMoment } from '../objects/lifecycle.js';
import type { ContactRow } from '../rows/contact.js';
import type { NumberRow } from '../rows/number.js';
import type { UserRow } from '../rows/user.js';

/** What an event carries for `render`, by what it is about. Rows are told as they were when it happened. */
export type Happening =
  | { readonly of: 'call'; readonly moment: CallMoment }
  | { readonly of: 'user'; readonly row: UserRow }
  | { readonly of: 'number'; readonly row: NumberRow }
  /** An agent by id, as they are when it is told; nothing is told of one who is gone. */
  | { readonly of: 'agent'; readonly user: number }
  /** A number that keeps hours. */
  | { readonly of: 'number-hours'; readonly number: number }
  | { readonly of: 'contact'; readonly row: ContactRow }
  | { readonly of: 'ready'; readonly data: object };

import type { Outcome } from '../../http.js';
import { observation } from '../../observation.js';
import { has200, isObject, own } from '../answers.js';

export interface ContactsSeen {
  readonly outcome: Outcome;
  /**
   * The contacts, read leniently (a bare array counts too), so that one wrong wrapper does not hide what is inside.
   * `undefined` when the answer holds no list at all.
   */
  readonly rows: readonly unknown[] | undefined;
  /** JSON pointer of the list: `/contacts`, or `` for a bare array. */
  readonly at: string;
}

/** A list of 100,000 operators is read whole. */
export const CONTACTS_LIMIT_BYTES = 32 * 1024 * 1024;

/** GET /contacts with the key. Endpoint 2. */
export const contacts = observation({
  id: 'contacts/answer',
  purpose: 'Ask /contacts with the key',
  needs: {},
  observe: async ({ http }): Promise<ContactsSeen> =>
    readContacts(
      await http.ask({ endpoint: 'contacts', intent: 'valid', path: '/contacts', limitBytes: CONTACTS_LIMIT_BYTES }),
    ),
});

export function readContacts(outcome: Outcome): ContactsSeen {
  if (!has200(outcome) || outcome.body.json.kind !== 'json') return { outcome, rows: undefined, at: '' };
  const { value } = outcome.body.json;
  if (Array.isArray(value)) return { outcome, rows: value, at: '' };
  const list = isObject(value) ? own(value, 'contacts') : undefined;
  return { outcome, rows: Array.isArray(list) ? list : undefined, at: '/contacts' };
}

import type { Answer } from '../../http.js';
import { aContact, anAnswer } from '../fixtures.js';
import { type ContactsSeen, readContacts } from '../observations/contacts.js';

type Parts = Parameters<typeof anAnswer>[0];

/** An answer of GET /contacts. */
export const anAnswerOfContacts = (parts: Parts): Answer =>
  anAnswer({ ask: { endpoint: 'contacts', path: '/contacts' }, ...parts });

/** An answer that lists these contacts as it should; `parts` may change the rest of it. */
export const listing = (rows: readonly unknown[], parts: Parts = {}): ContactsSeen =>
  readContacts(anAnswerOfContacts({ json: { contacts: rows }, ...parts }));

/** One contact per set of fields; without an id of its own it gets its position as id. */
export const contactsWith = (...fields: readonly Readonly<Record<string, unknown>>[]): ContactsSeen =>
  listing(fields.map((over, index) => aContact({ id: String(index + 1), ...over })));

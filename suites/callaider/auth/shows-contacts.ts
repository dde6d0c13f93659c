import type { Answer, Outcome } from '../../http.js';
import { has200, isObject, isSuccess, own } from '../answers.js';
import { readContacts } from '../observations/contacts.js';

/** Contacts whose phones are looked for. */
const SAMPLE = 20;

/**
 * Whether a stranger's answer gives contacts away. A page that an app serves for any address does not, nor does an error.
 * @param control the answer that the key got
 */
export function showsContacts(outcome: Outcome, control: Outcome): boolean {
  if (outcome.kind === 'none' || control.kind === 'none') return false;
  if (outcome.ask.method === 'HEAD') return has200(outcome) && !isPage(outcome, control);
  if (!isSuccess(outcome)) return false;
  if (readContacts(outcome).rows !== undefined) return true;
  if (outcome.body.text.trim() === '') return false;
  return outcome.body.text === control.body.text || holdsPhonesOf(outcome, control);
}

/** HTML where the endpoint itself gives something else. */
const isPage = (answer: Answer, control: Answer): boolean =>
  answer.mediaType === 'text/html' && control.mediaType !== 'text/html';

/** In a wrapping that we do not know: names of departments occur in any page, phone numbers do not. */
function holdsPhonesOf({ body }: Answer, control: Outcome): boolean {
  const rows = (readContacts(control).rows ?? []).slice(0, SAMPLE).filter(isObject);
  return rows
    .map((row) => own(row, 'phone'))
    .some((phone) => typeof phone === 'string' && /\d{6}/.test(phone) && body.text.includes(phone));
}

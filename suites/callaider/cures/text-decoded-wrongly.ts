import { cure } from '../../cure.js';
import type { Answer } from '../../http.js';
import { garbling } from '../general/mojibake.js';
import { type Listing, listIn, lists, repairList } from './repair-rows.js';

const strict = new TextDecoder('utf-8', { fatal: true });

/** UTF-8 that was read as Latin-1, read as UTF-8 again; the text itself when it is something else. */
function mended(text: string): string {
  if (!/[\u0080-\u00ff]/.test(text) || /[\u0100-\uffff]/.test(text)) return text;
  try {
    return strict.decode(Buffer.from(text, 'latin1'));
  } catch {
    return text;
  }
}

function mendAll(value: unknown): unknown {
  if (typeof value === 'string') return mended(value);
  if (Array.isArray(value)) return value.map(mendAll);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [mended(key), mendAll(inner)]));
}

const isGarbled = (answer: Answer): boolean =>
  (Object.keys(lists) as Listing[]).some((listing) => {
    const list = listIn(answer, listing);
    return list !== undefined && garbling(JSON.stringify(list)) === 'UTF-8 read as Latin-1';
  });

/** The connection to the database, or a file, is read in another encoding than it is written in. */
export const textDecodedWrongly = cure<true>({
  id: 'text-decoded-wrongly',
  rules: ['general/text-survives'],
  learn: (answers) => (answers.some(isGarbled) ? true : undefined),
  text: 'read texts as UTF-8 where they come from, best by setting the connection to the database to UTF-8',
  repair: (answer) =>
    (Object.keys(lists) as Listing[])
      .map((listing) => repairList(answer, listing, (list) => list.map(mendAll)))
      .find((repaired) => repaired !== undefined),
});

import type { Random } from '../../observation.js';
import { isObject, own } from '../answers.js';
import { idOf } from '../observations/ask-calls.js';

/** How much of an id is drawn anew. */
const REDRAWN = 8;
/** Short numbers grow to this length: beyond the ids in use, and still within 32 bits. */
const NUMBER_LENGTH = 9;
const plain = /^[\w.:-]{1,100}$/;

/** Ids of calls that are likely to have a recording, the likeliest first: long ones, then any. At most `limit`. */
export function likelyRecorded(rows: readonly unknown[], limit: number): readonly string[] {
  const longest: { id: string; duration: number }[] = [];
  for (const row of rows) {
    if (!isObject(row)) continue;
    const id = idOf(row);
    if (id === undefined || id === '') continue;
    const given = own(row, 'duration');
    // An odd id is another rule's matter: it comes last.
    const duration = plain.test(id) ? (typeof given === 'number' ? given : 0) : -1;
    if (longest.length === limit && duration <= (longest.at(-1)?.duration ?? 0)) continue;
    longest.push({ id, duration });
    longest.sort((a, b) => b.duration - a.duration);
    longest.length = Math.min(longest.length, limit);
  }
  return longest.map(({ id }) => id);
}

/** An id of the same shape that no call has, as far as is known: its last letters and digits are drawn anew. */
export function unknownLike(id: string, known: ReadonlySet<string>, random: Random): string {
  for (let attempt = 0; attempt < 20; attempt++) {
    const made = redrawn(id, random);
    if (!known.has(made)) return made;
  }
  return `${id}${random.text(REDRAWN, '0123456789')}`;
}

function redrawn(id: string, random: Random): string {
  if (/^\d+$/.test(id) && id.length < NUMBER_LENGTH) {
    return `1${random.text(NUMBER_LENGTH - 1, '0123456789')}`;
  }
  const characters = [...id];
  let left = REDRAWN;
  for (let at = characters.length - 1; at > 0 && left > 0; at--) {
    const alphabet = kindOf(characters[at] ?? '');
    if (alphabet === undefined) continue;
    characters[at] = random.text(1, alphabet);
    left -= 1;
  }
  return left === REDRAWN ? `${id}${random.text(REDRAWN, '0123456789')}` : characters.join('');
}

function kindOf(character: string): string | undefined {
  return ['0123456789', 'abcdef', 'ghijklmnopqrstuvwxyz', 'ABCDEF', 'GHJKMNPQRSTVWXYZ'].find((kind) =>
    kind.includes(character),
  );
}

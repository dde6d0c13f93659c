import type { Random } from '../../observation.js';

const TAIL = 8;
/** Longer runs of digits are timestamps or hashes rather than a count of calls. */
const LONGEST_COUNTER = 12;
const FAR_AHEAD = 1_000_000;
const INT_32 = 2_147_483_647;
/** Ids looked at to learn which characters they are made of. */
const LEARNT_FROM = 500;

/**
 * An id of the same pattern as the given ones that belongs to no call: its last characters are others. A plain counter
 * is taken far ahead instead, since the numbers next to a known one are calls too.
 * @param ids known ones; the first is the pattern
 */
export function strangeId(ids: readonly [string, ...string[]], random: Random): string {
  const [model] = ids;
  const known = new Set(ids);
  const [, head = '', tail = '', end = ''] = /^(.*?)([0-9A-Za-z]*)([^0-9A-Za-z]*)$/s.exec(model) ?? [];
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const strange = `${head}${otherTail(tail, ids, head, random)}${end}`;
    if (!known.has(strange)) return strange;
  }
  return `${model}${random.text(TAIL, '0123456789')}`;
}

function otherTail(tail: string, ids: readonly string[], head: string, random: Random): string {
  if (/^\d+$/.test(tail) && tail.length <= LONGEST_COUNTER) return aheadOf(tail, ids, head, random);
  const alphabets = alphabetsOf(ids);
  const kept = tail.slice(0, Math.max(0, tail.length - TAIL));
  const changed = [...tail.slice(kept.length)].map((character) => random.text(1, alphabetOf(character, alphabets)));
  // A short tail may be one of a few: it is made longer, so that it is none of them.
  const more = tail.length < TAIL - 2 ? random.text(TAIL, alphabetOf(tail.at(-1) ?? '0', alphabets)) : '';
  return `${kept}${changed.join('')}${more}`;
}

/** A number far beyond every known one with the same beginning, with leading zeros where they have them. */
function aheadOf(tail: string, ids: readonly string[], head: string, random: Random): string {
  const tails = ids.filter((id) => id.startsWith(head)).map((id) => /^\d+/.exec(id.slice(head.length))?.[0] ?? '');
  const highest = tails.reduce((high, digits) => Math.max(high, Number(digits)), Number(tail));
  const room = highest < INT_32 ? (INT_32 - highest) / 2 : Number.POSITIVE_INFINITY;
  const ahead = Math.floor(Math.min(FAR_AHEAD, room));
  return String(highest + ahead + random.integer(Math.max(1, ahead))).padStart(tail.length, '0');
}

const kinds = [/\d/g, /[a-z]/g, /[A-Z]/g] as const;

/** The digits, small and capital letters in use: hexadecimal ids have no `g`, and some alphabets no `O`. */
function alphabetsOf(ids: readonly string[]): readonly string[] {
  const used = ids.slice(0, LEARNT_FROM).join('');
  return kinds.map((kind) => [...new Set(used.match(kind))].join(''));
}

function alphabetOf(character: string, alphabets: readonly string[]): string {
  return alphabets.find((alphabet) => alphabet.includes(character)) ?? '0123456789';
}

import type { Account } from '../../kit/account/account.js';
import type { World } from '../../world/index.js';
import { type Digits, digitsOf } from './digits.js';

/** Some clients call again and again, and making one only for its number is dear. */
const kept = new WeakMap<World, Map<number, Digits>>();
const MOST_KEPT = 2_000;

/** The digits of a client, by index. */
export function clientDigits({ world, client }: Account, index: number): Digits {
  // Clients that were added go with a reset, and their indexes come again.
  if (index >= world.options.clients) return digitsOf(client(index).phone);
  let known = kept.get(world);
  if (known === undefined) {
    known = new Map();
    kept.set(world, known);
  }
  const found = known.get(index);
  if (found !== undefined) return found;
  if (known.size >= MOST_KEPT) known.clear();
  const made = digitsOf(client(index).phone);
  known.set(index, made);
  return made;
}

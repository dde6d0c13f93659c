import type { Account } from '../../kit/account/account.js';
import { isSameNumber, type SplitNumber, splitNumber } from './numbers.js';

/** Which clients have a number. Made when it is first asked for: the world tells a client's number, but not the reverse. */
export interface ClientDirectory {
  /** Indexes of clients. */
  withNumber(number: SplitNumber): readonly number[];
}

export function createClientDirectory(account: Account): ClientDirectory {
  const byDigits = new Map<string, number[]>();
  let known = 0;
  let revision = -1;

  function add(index: number): void {
    const { country, national } = splitNumber(account.client(index).phone);
    for (const key of new Set([national, country + national])) {
      const others = byDigits.get(key);
      if (others === undefined) byDigits.set(key, [index]);
      else others.push(index);
    }
  }

  /** Those of the world once, and those that were added since the last time. */
  function readAll(): void {
    if (account.revision === revision) return;
    revision = account.revision;
    const { clients } = account.world.options;
    // A reset may have taken added ones away, and their places may have gone to others.
    if (known > clients) {
      byDigits.clear();
      known = 0;
    }
    for (; known < clients; known += 1) add(known);
    for (;;) {
      try {
        add(known);
      } catch (error) {
        if (error instanceof RangeError) return;
        throw error;
      }
      known += 1;
    }
  }

  return {
    withNumber(number) {
      readAll();
      const near = [
        ...(byDigits.get(number.national) ?? []),
        ...(byDigits.get(number.country + number.national) ?? []),
      ];
      return [...new Set(near)].filter((index) => isSameNumber(splitNumber(account.client(index).phone), number));
    },
  };
}

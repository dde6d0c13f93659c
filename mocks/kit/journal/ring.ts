/** Keeps the newest items that fit into a number of bytes. The newest one is kept even when it alone does not fit. */
export interface Ring<T> {
  readonly size: number;
  readonly bytes: number;
  /** Items that had to go. */
  readonly dropped: number;
  push(item: T, bytes: number): void;
  /** Oldest first; the newest so many, or all. */
  items(count?: number): readonly T[];
  /** Nothing is kept, and nothing counts as dropped any more. */
  clear(): void;
}

/** Gone items in front are swept away when they are this many, and half of the list. */
const SWEEP = 1024;

/** @param capacity in bytes; with 0 nothing is kept, and all of it counts as dropped */
export function createRing<T>(capacity: number): Ring<T> {
  let kept: ({ readonly item: T; readonly bytes: number } | undefined)[] = [];
  let first = 0;
  let bytes = 0;
  let dropped = 0;

  function drop(): void {
    bytes -= kept[first]?.bytes ?? 0;
    kept[first] = undefined;
    first += 1;
    dropped += 1;
    if (first >= SWEEP && first * 2 >= kept.length) {
      kept = kept.slice(first);
      first = 0;
    }
  }

  return {
    get size() {
      return kept.length - first;
    },
    get bytes() {
      return bytes;
    },
    get dropped() {
      return dropped;
    },
    push(item, size) {
      if (capacity <= 0) {
        dropped += 1;
        return;
      }
      kept.push({ item, bytes: size });
      bytes += size;
      while (bytes > capacity && kept.length - first > 1) drop();
    },
    items: (count = Number.POSITIVE_INFINITY) =>
      kept.slice(Math.max(first, kept.length - count)).flatMap((each) => (each === undefined ? [] : [each.item])),
    clear() {
      kept = [];
      first = 0;
      bytes = 0;
      dropped = 0;
    },
  };
}

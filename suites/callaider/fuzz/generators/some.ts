import type { Arbitrary } from 'fast-check';

/**
 * Lists that are not empty. A minimal length of 1 would not do: lists are then made shorter at their beginning only, and what
 * a failure needs may stand there.
 */
export const some = <T>(lists: Arbitrary<T[]>): Arbitrary<T[]> => lists.filter((list) => list.length > 0);

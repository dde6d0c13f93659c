import { INDEX_STEP } from '../../kit/account/account.js';

/** Ids of one kind, which tell the index back without a table. */
export interface Numbering {
  of(index: number): number;
  /** `undefined` for a number that belongs to no index. */
  read(id: number): number | undefined;
}

function numbering(first: number, step: number): Numbering {
  return {
    of: (index) => first + index * step,
    read(id) {
      const index = (id - first) / step;
      return Number.isInteger(index) && index >= 0 ? index : undefined;
    },
  };
}

export const userIds = numbering(610_013, 7);
export const teamIds = numbering(81_004, 3);
export const numberIds = numbering(720_005, 11);
export const contactIds = numbering(1_410_000_003, 9);
export const contactDetailIds = numbering(2_820_000_001, 1);
export const tagIds = numbering(330_002, 5);
export const commentIds = numbering(5_000_000_007, 3);
export const webhookIds = numbering(90_001, 1);

/** The first id beyond 32 bits, with some air. */
const FIRST_CALL = 4_300_000_000;

/**
 * Calls of the world have whole indexes and those that were added stand between, or just in front of the first, so ids
 * rise as calls start.
 */
export const callIds: Numbering = {
  of: (index) => FIRST_CALL + index / INDEX_STEP,
  read(id) {
    const index = (id - FIRST_CALL) * INDEX_STEP;
    return Number.isSafeInteger(id) && index > -1 ? index : undefined;
  },
};

/** The number that a part of a path stands for; `undefined` when it is none. */
export function readId(text: string): number | undefined {
  return /^[1-9]\d{0,15}$/.test(text) ? Number(text) : undefined;
}

/** What draws are made by: a whole number also for calls that stand between two others. */
export function drawKey(index: number): number {
  return Number.isInteger(index) ? index : index / INDEX_STEP;
}

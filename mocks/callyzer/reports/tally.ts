import { CONNECTED_ABOVE_SECONDS, MISSED, OUTGOING } from '../calls/call-type.js';

/**
 * Calls added up by pair of employee and client. Two sums over stretches of time that follow each other can be added
 * up again, so sums of days give those of weeks and months.
 */
export interface Tally {
  /** Calls must come in order of start. `startedAt` in Unix seconds. */
  addCall(pair: number, type: number, duration: number, startedAt: number, index: number): void;
  /** Sums of a stretch of time that begins after everything so far. `takes`: which pairs; default all. */
  addSums(sums: Sums, takes?: (pair: number) => boolean): void;
  /** In the order in which pairs came in. */
  sums(): Sums;
}

/** A row of numbers for each pair: `values[at * WIDTH + FIELD]`. */
export interface Sums {
  readonly pairs: Int32Array;
  readonly values: Float64Array;
}

/** Numbers of calls by type stand at 0 to 3; sums of incoming and outgoing calls side by side. Seconds. */
export const DURATION = 4;
export const CONNECTED = 6;
export const CONNECTED_DURATION = 8;
/** Missed and rejected calls since which nobody has talked with the client. */
export const NEVER_ATTENDED = 10;
/** Index of the last call. */
export const LAST_INDEX = 11;
/** Start of the last connected call; 0 without one. */
export const LAST_CONNECTED_AT = 12;
/** Start of the last missed or rejected call, and how many of that very second: a talk in it came no later. */
const LAST_MISSED_AT = 13;
const OF_THAT_SECOND = 14;
export const WIDTH = 15;

/** @param most pairs that there are, as far as is known */
export function createTally(most = 64): Tally {
  /** One more than the place of each pair, so that 0 is none. */
  let places = new Int32Array(most);
  let pairs = new Int32Array(64);
  let values = new Float64Array(64 * WIDTH);
  let size = 0;

  function placeOf(pair: number): number {
    if (pair >= places.length) places = grown(places, new Int32Array(Math.max(64, pair * 2)));
    const known = places[pair] ?? 0;
    if (known > 0) return known - 1;
    if (size === pairs.length) {
      pairs = grown(pairs, new Int32Array(size * 2));
      values = grown(values, new Float64Array(size * 2 * WIDTH));
    }
    pairs[size] = pair;
    size += 1;
    places[pair] = size;
    return size - 1;
  }

  const add = (at: number, amount: number): void => {
    values[at] = (values[at] ?? 0) + amount;
  };

  function addCall(pair: number, type: number, duration: number, startedAt: number, index: number): void {
    const at = placeOf(pair) * WIDTH;
    add(at + type, 1);
    values[at + LAST_INDEX] = index;
    if (type >= MISSED) {
      values[at + OF_THAT_SECOND] =
        values[at + LAST_MISSED_AT] === startedAt ? (values[at + OF_THAT_SECOND] ?? 0) + 1 : 1;
      values[at + LAST_MISSED_AT] = startedAt;
      add(at + NEVER_ATTENDED, 1);
      return;
    }
    add(at + DURATION + type, duration);
    if (duration <= CONNECTED_ABOVE_SECONDS) return;
    add(at + CONNECTED + type, 1);
    add(at + CONNECTED_DURATION + type, duration);
    values[at + LAST_CONNECTED_AT] = startedAt;
    values[at + NEVER_ATTENDED] = values[at + LAST_MISSED_AT] === startedAt ? (values[at + OF_THAT_SECOND] ?? 0) : 0;
  }

  function addSums(sums: Sums, takes?: (pair: number) => boolean): void {
    for (let row = 0; row < sums.pairs.length; row += 1) {
      const pair = sums.pairs[row] ?? 0;
      if (takes !== undefined && !takes(pair)) continue;
      const at = placeOf(pair) * WIDTH;
      const from = row * WIDTH;
      for (let field = 0; field < NEVER_ATTENDED; field += 1) add(at + field, sums.values[from + field] ?? 0);
      const talked = (sums.values[from + LAST_CONNECTED_AT] ?? 0) > 0;
      const pending = sums.values[from + NEVER_ATTENDED] ?? 0;
      values[at + NEVER_ATTENDED] = talked ? pending : (values[at + NEVER_ATTENDED] ?? 0) + pending;
      values[at + LAST_INDEX] = sums.values[from + LAST_INDEX] ?? 0;
      for (let field = LAST_CONNECTED_AT; field < WIDTH; field += 1) {
        const value = sums.values[from + field] ?? 0;
        if (value > 0) values[at + field] = value;
      }
    }
  }

  return {
    addCall,
    addSums,
    sums: () => ({ pairs: pairs.slice(0, size), values: values.slice(0, size * WIDTH) }),
  };
}

function grown<A extends Int32Array | Float64Array>(old: A, bigger: A): A {
  bigger.set(old);
  return bigger;
}

/** Outgoing calls to a client with whom nobody has talked. */
export function notPickedUp(values: Float64Array, at: number): number {
  const isConnected = (values[at + CONNECTED] ?? 0) + (values[at + CONNECTED + OUTGOING] ?? 0) > 0;
  return isConnected ? 0 : (values[at + OUTGOING] ?? 0);
}

/** How a call ended, in field terms; each provider maps them to its own words. */
export type Disposition = 'answered' | 'missed' | 'voicemail' | 'busy' | 'failed' | 'canceled';

export type Direction = 'incoming' | 'outgoing';

export type Party = 'operator' | 'client' | 'system';

export interface Team {
  readonly index: number;
  readonly name: string;
}

/** A person who takes and makes calls. */
export interface Operator {
  readonly index: number;
  readonly name: string;
  readonly email: string;
  /** Full number, E.164, in a range reserved for fiction. */
  readonly phone: string;
  /** Internal extension of three or four digits. */
  readonly extension: string;
  readonly team: number;
  /** False for someone who left: old calls still name them. */
  readonly active: boolean;
  /** When an inactive operator left, in Unix seconds: no call after it is theirs. Absent for active ones. */
  readonly leftAt?: number;
  /** Share of the calls, in no unit; busy people have more. */
  readonly weight: number;
}

/** A number of the company that calls arrive on and leave from. */
export interface Line {
  readonly index: number;
  readonly name: string;
  readonly phone: string;
  readonly team: number;
}

/** The other side of calls. */
export interface Client {
  readonly index: number;
  /** Absent for a number that nobody has put a name to. */
  readonly name?: string;
  readonly company?: string;
  readonly phone: string;
  readonly email?: string;
  readonly city: string;
  readonly segment: 'standard' | 'vip';
}

/** One operator's part in a call: a transferred call has several. Unix seconds. */
export interface Leg {
  readonly operator: number;
  readonly from: number;
  readonly to: number;
}

/** A call as it happens, whole: what of it is visible yet is for the clock to say. All times in whole Unix seconds. */
export interface WorldCall {
  readonly index: number;
  readonly direction: Direction;
  readonly disposition: Disposition;
  /** When it began to ring. Never falls as the index rises. */
  readonly startedAt: number;
  /** Absent unless answered by an operator (or, outgoing, by the client). */
  readonly answeredAt?: number;
  readonly endedAt: number;
  /** From answer to end; 0 when nobody answered. May be 0 for an answered call: less than half a second of talk. */
  readonly talkSeconds: number;
  /** Whoever talked last, or was meant to. */
  readonly operator: number;
  /** In order; empty when nobody answered. */
  readonly legs: readonly Leg[];
  readonly line: number;
  /** Absent when the caller hid the number. */
  readonly client?: number;
  readonly hungUpBy: Party;
  /** Only calls that were talked in, or voicemails, are recorded. */
  readonly recorded: boolean;
  /** How long after the end the recording is there. */
  readonly recordingDelaySeconds: number;
  /** Length of the message left; 0 unless the disposition is voicemail. */
  readonly voicemailSeconds: number;
  readonly topic: string;
  readonly issueResolved: boolean;
  /** 0 to 100. */
  readonly qualityScore: number;
}

export interface WorldOptions {
  /** A whole number; the same seed gives the same world, byte for byte, on every machine. */
  readonly seed: number;
  /**
   * Calls that start before `now`. More follow after it at the same weekly rate, for ever. 0 is an account that is
   * empty and stays so: it has no future calls either.
   */
  readonly calls: number;
  /** The moment that divides history from future, in Unix seconds. */
  readonly now: number;
  /** How many days the history spans. Default 30. */
  readonly days?: number;
  /** Default 12; from 1 to 9,900. */
  readonly operators?: number;
  /** Default 800; from 1 to what the number ranges reserved for fiction hold, which is more than 160,000. */
  readonly clients?: number;
  /** Default: mixed. */
  readonly only?: Direction;
}

/**
 * Single facts of a call, as `World.callAt` has them, without making the rest of it: for who looks through millions. The
 * index must be one that has a call.
 */
export interface Glance {
  direction(index: number): Direction;
  disposition(index: number): Disposition;
  operator(index: number): number;
  client(index: number): number | undefined;
  topic(index: number): string;
}

/**
 * A telephony account's whole history and future, as pure functions of (version, seed, options). Nothing is stored:
 * ten million calls cost what ten cost.
 */
export interface World {
  readonly version: 1;
  readonly options: Required<Omit<WorldOptions, 'only'>> & Pick<WorldOptions, 'only'>;
  readonly teams: readonly Team[];
  readonly operators: readonly Operator[];
  readonly lines: readonly Line[];
  /** @throws RangeError unless `index` is a whole number below `options.clients`. */
  clientAt(index: number): Client;
  /**
   * Any index from 0 on; those from `options.calls` on lie in the future at `options.now`.
   * @throws RangeError unless `index` is a whole number from 0 on, and always in an empty account.
   */
  callAt(index: number): WorldCall;
  readonly glance: Glance;
  /**
   * Start of call `index` alone, without making the rest of it. Infinity in an empty account: it never comes.
   * @throws RangeError unless `index` is a whole number from 0 on.
   */
  startAt(index: number): number;
  /**
   * The first index whose call starts at or after `time` (Unix seconds, fractions allowed), in O(log n) at worst.
   * @throws RangeError for NaN.
   */
  indexAt(time: number): number;
  /**
   * Calls that start in [from, to), in order, one by one. The future has no end: whoever serves a live account cuts
   * `to` at the clock's now.
   */
  between(from: number, to: number): IterableIterator<WorldCall>;
}

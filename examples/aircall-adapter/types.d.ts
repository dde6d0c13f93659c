import type { StoredCall } from '../contract/types.js';

/** What of Aircall's call is used here, over REST and in webhooks. Times in Unix seconds. */
export interface AircallCall {
  id: number;
  direction: 'inbound' | 'outbound';
  status: 'initial' | 'answered' | 'done';
  started_at: number;
  /** Null when nobody answered. */
  answered_at: number | null;
  ended_at: number | null;
  /** Seconds from the first ring to the end. */
  duration: number;
  /** A link that expires; null without a recording. */
  recording: string | null;
  /** `+1 212-555-0123`, or `anonymous`. */
  raw_digits: string;
  /** Who talked last. Null when nobody did, or when they were deleted since. */
  user: AircallUser | null;
  transferred_by: AircallUser | null;
  contact?: { first_name: string | null; last_name: string | null } | null;
  number: AircallNumber;
  country_code_a2: string | null;
}

export interface AircallUser {
  id: number;
  name: string;
  extension: string | null;
  default_number_id?: number | null;
}

export interface AircallNumber {
  id: number;
  name: string;
  digits: string;
}

export interface AircallTeam {
  name: string;
  users: AircallUser[];
}

export interface AircallEvent {
  event: string;
  /** Unix seconds. */
  timestamp: number;
  token: string;
  data: AircallCall;
}

export interface Config {
  baseUrl: string;
  apiId: string;
  apiToken: string;
  /** What `X-Secret-Key` must be. */
  secretKey: string;
  /** Where this adapter is reached, without a slash at the end. */
  publicUrl: string;
  /** The database; in memory without one. */
  file?: string;
}

/** A call as Aircall told it at a moment (Unix seconds), as it is kept. */
export type ToStored = (call: AircallCall, asOf: number) => StoredCall;

import type { StoredCall } from '../contract/types.js';

/** What of a row of `/call-log/history` is used here. Dates and times are those of the account's time zone. */
export interface CallLog {
  id: string;
  emp_name: string;
  /** Blank when the card in the telephone tells it as part of the number. */
  emp_country_code: string;
  emp_number: string;
  emp_tags: string[];
  /** `Unknown` without a name. */
  client_name: string;
  client_country_code: string;
  /** Blank when it was hidden. */
  client_number: string;
  /** Seconds of talk. */
  duration: number;
  call_type: 'Incoming' | 'Outgoing' | 'Missed' | 'Rejected';
  /** `2024-03-04` */
  call_date: string;
  /** `11:20:05` */
  call_time: string;
  /** Blank, or null, until it is there. */
  call_recording_url: string | null;
  crm_status: string;
}

export type Employee = Pick<CallLog, 'emp_name' | 'emp_country_code' | 'emp_number' | 'emp_tags'>;

/** By the time of the calls, or by when they reached Callyzer; both bounds in Unix seconds, `from` less than `to`. */
export type Stretch = { by: 'call' | 'synced'; from: number; to: number };

export interface Config {
  /** With the version: `https://api1.callyzer.co/api/v2.1`. */
  baseUrl: string;
  token: string;
  /** Of the account, as its settings name it: `Asia/Kolkata`. */
  timeZone: string;
  /** What `X-Secret-Key` must be. */
  secretKey: string;
  /** The database; in memory without one. */
  file?: string;
}

/** A row as Callyzer told it at a moment (Unix seconds), as it is kept. */
export type ToStored = (row: CallLog, asOf: number, timeZone: string) => StoredCall;

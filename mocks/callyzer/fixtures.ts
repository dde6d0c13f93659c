import type { CallLog } from '../../schemas/callyzer/call-log.js';
import type { Simulator } from '../kit/simulator.js';
import { type CallyzerOptions, createCallyzer } from './create-callyzer.js';
import type { Seen } from './reports/fixtures.naive.js';
import type { Own } from './view.js';

/** A Friday evening: 2025-11-21 15:00:00 UTC, half past eight in India. */
export const NOW = 1_763_737_200;
export const DAY = 86_400;
export const WEEK = { call_from: NOW - 7 * DAY, call_to: NOW };
export const BASE = '/api/v2.1';

/** Without a limit and with a clock that stands still, unless `options` say otherwise. */
export function aCallyzer({ switches, ...options }: CallyzerOptions = {}): Simulator<Own> {
  return createCallyzer({
    now: NOW,
    paused: true,
    calls: 600,
    ...options,
    switches: { 'rate.spacing': 0, ...switches },
  });
}

export interface Told {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: an answer may be anything, and tests say what it is
  readonly body: any;
}

export interface Asked {
  readonly method?: string;
  readonly token?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Asks as a client does: `path` behind the base unless it is a whole one. What is to be sent is JSON in the body, POST
 * unless `method` says otherwise; for GET it is the query.
 */
export async function ask(simulator: Simulator<Own>, path: string, given?: unknown, asked: Asked = {}): Promise<Told> {
  const { method = given === undefined ? 'GET' : 'POST', token = simulator.default.credential, headers } = asked;
  const isQuery = method === 'GET' && given !== undefined;
  const target =
    (/^\/(api|v\d|public|__linecheck)\b/.test(path) ? '' : BASE) +
    path +
    (isQuery ? `?${queryOf(given as object)}` : '');
  const request = new Request(`http://callyzer.example${target}`, {
    method,
    headers: {
      'Content-Type': 'application/json',
      ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(given === undefined || isQuery ? {} : { body: typeof given === 'string' ? given : JSON.stringify(given) }),
  });
  const response = await simulator.fetch(request);
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: read(text) };
}

function queryOf(fields: object): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    for (const each of [value].flat()) query.append(name, String(each));
  }
  return query;
}

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** All pages of the history. */
export async function wholeHistory(simulator: Simulator<Own>, filter: object): Promise<CallLog[]> {
  const rows: CallLog[] = [];
  for (let page_no = 1; ; page_no += 1) {
    const { body } = await ask(simulator, '/call-log/history', { ...filter, page_no, page_size: 100 });
    rows.push(...body.result);
    if (rows.length >= body.total_records || body.result.length === 0) return rows;
  }
}

/** What the plain reports are worked out from. */
export const seenOf = (row: CallLog): Seen => ({
  id: row.id,
  employee: row.emp_number,
  client: `${row.client_country_code}-${row.client_number}`,
  type: row.call_type,
  duration: row.duration,
  date: row.call_date,
  time: row.call_time,
});

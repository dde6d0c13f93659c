import type { Window } from '../../observation.js';
import type { JsonObject } from '../answers.js';

/** Unix seconds of 1973 and of the year 5138: what lies outside is another unit, or no time at all. */
const [EARLIEST, LATEST] = [1e8, 1e11];

/**
 * When a call began, in Unix seconds; numbers sent as text count too. `undefined` for what is no time in seconds:
 * calls/start-time-is-number and calls/start-time-in-seconds tell that.
 */
export const startOf = (row: JsonObject): number | undefined => seconds(row.startTime);

/** When a call was over, in Unix seconds: its end, or else its start and duration. Never before its start. */
export function endOf(row: JsonObject): number | undefined {
  const start = startOf(row);
  if (start === undefined) return undefined;
  const end = seconds(row.endTime) ?? start + (numeric(row.duration) ?? 0);
  return Math.max(start, end);
}

/** Whether a call tells its end; otherwise it may have ended later than its start and its talk add up to. */
export const hasEnd = (row: JsonObject): boolean => (row.endTime ?? undefined) !== undefined;

/** Why no call's start can be used, naming the rule that tells it; `undefined` when some can. */
export function startsUnusable(rows: readonly JsonObject[]): string | undefined {
  if (rows.length === 0 || rows.some((row) => startOf(row) !== undefined)) return undefined;
  const areNumbers = rows.some((row) => numeric(row.startTime) !== undefined);
  return areNumbers
    ? "the calls' startTime is not in seconds: see calls/start-time-in-seconds"
    : "the calls' startTime is no number: see calls/start-time-is-number";
}

/** A call against a window: `edge` within two seconds of a bound, `overlap` when only a part of it lies inside. */
export type Place = 'inside' | 'edge' | 'overlap' | 'outside';

/** Rounding is forgiven, and so is either reading of a bound. */
const SLACK = 2;

/** `undefined` when the call's start cannot be used. */
export function placeIn({ from, to }: Window, row: JsonObject): Place | undefined {
  const start = startOf(row);
  const end = endOf(row);
  if (start === undefined || end === undefined) return undefined;
  if (Math.abs(start - from) <= SLACK || Math.abs(start - to) <= SLACK) return 'edge';
  if (start > from && start < to) return 'inside';
  return start < from && end >= from - SLACK ? 'overlap' : 'outside';
}

function seconds(value: unknown): number | undefined {
  const number = numeric(value);
  return number !== undefined && number >= EARLIEST && number < LATEST ? number : undefined;
}

function numeric(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

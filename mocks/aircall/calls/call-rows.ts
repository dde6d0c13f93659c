import { isOpenAt, type WorldCall } from '../../world/index.js';
import { deedsOf } from '../objects/after-the-fact.js';
import { callOf, type Fetch } from '../objects/call.js';
import { mediaFields, readyAt } from '../objects/media.js';
import type { Medium } from '../objects/media-links.js';
import { settledAt } from '../objects/settling.js';
import type { AircallTenant, View } from '../view.js';
import { type CallText, callText, linksText, textAround } from './call-text.js';

interface Row extends CallText {
  readonly id: number;
  readonly medium: Medium | undefined;
  /** Until then nothing happens with the call; Unix seconds. */
  readonly until: number;
}

interface Kept {
  /** What rows depend on beside the call and the time: another text, other rows. */
  readonly under: string;
  readonly rows: Map<number, Row>;
}

const kept = new WeakMap<AircallTenant, Kept>();

/** Two kilobytes each. */
const MOST_ROWS = 1_000;

/**
 * Gives the texts of calls. They are remembered until something happens with the call, but for the links to its file,
 * which are signed anew each time.
 */
export function callRows(fetch: Fetch, view: View): (call: WorldCall) => string {
  if (fetch.shortUrls || fetch.timeline || fetch.aiva) return (call) => callText(callOf(call, fetch, view));
  const { rows } = rowsUnder(fetch, view);
  return (call) => {
    let row = rows.get(call.index);
    if (row === undefined || view.now >= row.until) {
      if (rows.size >= MOST_ROWS) rows.clear();
      row = rowOf(call, fetch, view);
      rows.set(call.index, row);
    }
    return row.before + linksText(mediaFields(row.id, row.medium, false, view)) + row.after;
  };
}

/** What agents and numbers do by their hours is told in calls too. */
function rowsUnder({ contact }: Fetch, { tenant, base, now }: View): Kept {
  const under = `${tenant.revision} ${contact} ${isOpenAt(now)} ${base}`;
  const known = kept.get(tenant);
  if (known?.under === under) return known;
  const made: Kept = { under, rows: new Map() };
  kept.set(tenant, made);
  return made;
}

function rowOf(call: WorldCall, fetch: Fetch, view: View): Row {
  const told = callOf(call, fetch, view);
  const medium = told.recording !== null ? 'recording' : told.voicemail !== null ? 'voicemail' : undefined;
  return { ...textAround(told), id: told.id, medium, until: nextChange(call, view) };
}

/** When a call is next told otherwise, if nobody does anything with it. */
function nextChange(call: WorldCall, { tenant: { own, account }, now }: View): number {
  const { answeredAt = now, endedAt, legs } = call;
  let next = Number.POSITIVE_INFINITY;
  const at = (time: number): void => {
    if (time > now && time < next) next = time;
  };
  at(answeredAt);
  at(endedAt);
  at(endedAt + own.switches['calls.doneLagSeconds']);
  at(settledAt(call, own));
  at(readyAt(call));
  for (const leg of legs) {
    at(leg.from);
    at(leg.to);
  }
  for (const deed of deedsOf(call, own.draws, account.operators.length)) at(deed.at);
  return next;
}

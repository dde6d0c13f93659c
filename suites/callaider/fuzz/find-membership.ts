import type { Window } from '../../observation.js';
import { type CallsRequest, type CallsSeen, callObjects, idOf, spanning } from '../observations/ask-calls.js';
import { idsOf } from '../observations/call-sets.js';
import { placeIn, startOf } from '../observations/call-times.js';
import { chooseCalls } from '../relations/asked/around-starts.js';
import { sharedIds } from '../relations/read-set.js';
import { membershipFrom, talkingSeconds } from './membership.js';
import type { Membership } from './within.js';

type AskCalls = (request: CallsRequest) => Promise<CallsSeen>;

/** By what calls are filed under windows: `unknown` unless it is the same wherever it is tried. */
export async function findMembership(ask: AskCalls, window: Window, whole: CallsSeen): Promise<Membership> {
  const { rows = [] } = whole;
  const found = new Set<Membership>();
  for (const second of talkingSeconds(window, rows)) {
    const before = await ask(spanning({ from: window.from, to: second }));
    const behind = await ask(spanning({ from: second, to: window.to }));
    if (before.rows === undefined || behind.rows === undefined) return 'unknown';
    found.add(membershipFrom(rows, second, { before: idsOf(before.rows), behind: idsOf(behind.rows) }));
  }
  const [membership = 'unknown'] = found;
  if (found.size > 1) return 'unknown';
  return membership === 'start' && !(await isFoundByStart(ask, window, rows)) ? 'unknown' : membership;
}

const TRIED = 2;

/**
 * Whether any call is found where it starts. If none is, calls are filed under some earlier time, and
 * relations/call-is-found-by-its-start tells that.
 */
async function isFoundByStart(ask: AskCalls, window: Window, rows: readonly unknown[]): Promise<boolean> {
  const shared = sharedIds(rows);
  const usable = callObjects(rows).filter((row) => placeIn(window, row) === 'inside' && !shared.has(idOf(row) ?? ''));
  for (const row of chooseCalls(usable, TRIED)) {
    const start = Math.floor(startOf(row) ?? window.from);
    const seen = await ask(spanning({ from: start - 1, to: start + 2 }));
    if (idsOf(seen.rows ?? []).has(idOf(row) ?? '')) return true;
  }
  return false;
}

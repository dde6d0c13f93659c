import type { PageShiftOptions } from '../faults/page-shift.js';
import type { PageQuery } from '../paging/page-query.js';
import type { AircallAsk } from '../requests.js';
import { shortCall } from './short-call.js';
import type { CallWindow } from './window.js';

/** Lets the list move under a client that walks through it, when a fault says so. @returns whether it did */
export function shiftPages(ask: AircallAsk, { page, size, order }: PageQuery, calls: CallWindow): boolean {
  if (page === 1) return false;
  const options = ask.struckBy('page-shift') as PageShiftOptions | undefined;
  if (options === undefined) return false;
  const { account } = ask.tenant;
  const now = Math.floor(ask.now);
  const read = calls.page({ page: page - 1, size, told: size, order });
  const [first] = calls.page({ page: 1, size: 1, told: 1, order });
  const middle = read[Math.floor(read.length / 2)];
  switch (options.kind) {
    case 'insert':
      account.addCall(shortCall(ask.tenant, now));
      return true;
    case 'delete':
      return first !== undefined && account.removeCall(first.index);
    case 'late-arrival':
      if (middle !== undefined) account.addCall(shortCall(ask.tenant, middle.startedAt));
      return middle !== undefined;
    default:
      return options.kind satisfies never;
  }
}

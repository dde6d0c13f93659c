import type { Scenario } from '../../kit/scenarios/types.js';
import { shortCall } from '../calls/short-call.js';
import { DEEPEST_ITEM } from '../paging/page-query.js';
import type { AircallTenant } from '../view.js';

/** How far beyond the last item that pages reach. */
const BEYOND = 250;

/** Seconds between two of the added calls. */
const SPACING = 8;

export const tenThousandCap: Scenario<AircallTenant> = {
  name: 'ten-thousand-cap',
  story: {
    happens: 'The last day holds more than 10,000 calls: page 201 of 50 answers 400, though a link led there.',
    rightClient: 'Cuts the window into smaller ones with from and to, and takes both edges of each cut into account.',
  },
  start({ tenant }) {
    const now = Math.floor(tenant.clock.now());
    const from = now - (DEEPEST_ITEM + BEYOND) * SPACING;
    const there = tenant.account.count({ from, to: Number.POSITIVE_INFINITY });
    for (let nth = 0; nth < DEEPEST_ITEM + BEYOND - there; nth += 1) {
      tenant.account.addCall(shortCall(tenant, from + nth * SPACING, nth));
    }
  },
};

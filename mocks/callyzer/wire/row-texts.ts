import { createRowCache, type RowCache } from '../../kit/account/row-cache.js';
import type { WorldCall } from '../../world/index.js';
import type { View } from '../view.js';
import { callLog, lifeAfter } from './call-log.js';

/** Rows of the history as JSON text. Those of calls of which nothing more is to come are kept for a while. */
export interface RowTexts {
  of(call: WorldCall, view: View): string;
}

const ROWS = 2_000;

export function createRowTexts(): RowTexts {
  /** Links begin with the address that was called, so each address has rows of its own; seldom are there two. */
  let kept: { readonly key: string; readonly rows: RowCache<string> } | undefined;
  let latest: View | undefined;

  return {
    of(call, view) {
      latest = view;
      const key = `${view.version} ${view.base}`;
      if (kept?.key !== key) {
        const rows = createRowCache({
          of: view.tenant,
          rows: ROWS,
          make: (each) => JSON.stringify(callLog(each, latest ?? view)),
          isSettled: (each) => isSettled(each, latest ?? view),
        });
        kept = { key, rows };
      }
      return kept.rows.row(call);
    },
  };
}

/** Everything that will ever come of the call is there. */
function isSettled(call: WorldCall, { tenant, now }: View): boolean {
  const { syncedAt, noteAt = 0, recordingAt = 0, status } = lifeAfter(call, tenant);
  return Math.max(syncedAt, noteAt, recordingAt, status?.at ?? 0) <= now;
}

import { empty, json } from '../http/reply.js';
import { isoMoment } from '../time/duration.js';
import { ControlError } from './control-error.js';
import type { ControlRoute } from './control-route.js';

/** Kept for each tenant; the oldest goes first. */
const MOST_SNAPSHOTS = 50;

export const snapshotRoutes: readonly ControlRoute[] = [
  {
    method: 'POST',
    path: '/snapshots',
    handle({ room: { snapshots }, tenant }) {
      const kept = snapshots.get(tenant.key) ?? new Map();
      snapshots.set(tenant.key, kept);
      const snapshot = tenant.snapshot();
      kept.set(snapshot.id, snapshot);
      for (const [oldest] of kept) if (kept.size > MOST_SNAPSHOTS) kept.delete(oldest);
      return json({ id: snapshot.id, at: isoMoment(snapshot.at) }, 201);
    },
  },
  {
    method: 'POST',
    path: '/snapshots/:id/restore',
    handle({ room: { snapshots }, tenant, param }) {
      const kept = snapshots.get(tenant.key);
      const snapshot = kept?.get(param('id'));
      if (snapshot === undefined) {
        const ids = [...(kept?.keys() ?? [])].join(', ');
        throw new ControlError(
          404,
          `There is no snapshot "${param('id')}" of this tenant`,
          ids === '' ? 'POST /__linecheck/snapshots makes one' : `There are: ${ids}`,
        );
      }
      tenant.restore(snapshot);
      return empty();
    },
  },
];

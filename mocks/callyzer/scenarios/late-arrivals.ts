import type { Scenario } from '../../kit/scenarios/types.js';
import { type CallyzerTenant, type CourseName, courses } from '../view.js';

/** By how much later than usual. */
export const LATE_SECONDS: number = 6 * 3_600;

/** For calls that start while the scenario runs. */
function late(name: CourseName, story: Scenario<CallyzerTenant>['story']): Scenario<CallyzerTenant> {
  return {
    name,
    story,
    start({ tenant, onStop }) {
      const course = { from: tenant.clock.now(), seconds: LATE_SECONDS };
      courses(tenant).put(name, course);
      onStop(() => courses(tenant).put(name, { ...course, to: tenant.clock.now() }));
    },
  };
}

export const lateRecordings = late('late-recordings', {
  happens:
    'Recordings of calls from now on come six hours late. The call is there with a blank call_recording_url, synced_at never changes, and modified_at does when the recording has come.',
  rightClient:
    'Looks at calls without recording again for a day, by their ids or by their time, and takes the second push of a call for the same call.',
});

export const lateNotes = late('late-notes', {
  happens: 'Notes and statuses of calls from now on are written six hours after the call, long after it was read.',
  rightClient: 'Reads calls again after some hours, and replaces what it has stored by the id.',
});

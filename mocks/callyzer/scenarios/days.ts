import type { Scenario } from '../../kit/scenarios/types.js';
import { LONGEST_WINDOW_SECONDS } from '../rules/window.js';
import type { CallyzerTenant } from '../view.js';

export const emptyDay: Scenario<CallyzerTenant> = {
  name: 'empty-day',
  story: {
    happens:
      'Nobody called yesterday, by the clock of the account: the history is empty there with 200, employee-summary answers 400, and averages leave the day out.',
    rightClient: 'Takes an empty list for what it is, and "No employees meet the search criteria." for no calls.',
  },
  start({ tenant: { account, clock, own } }) {
    const { zone } = own;
    const yesterday = zone.dayOf(clock.now()) - 1;
    const calls = [...account.between({ from: zone.startOf(yesterday), to: zone.startOf(yesterday + 1) })];
    for (const { index } of calls) account.removeCall(index);
  },
};

export const exactly180Days: Scenario<CallyzerTenant> = {
  name: 'exactly-180-days',
  story: {
    happens:
      'The oldest call began 180 days ago to the second. A window from it until now is as long as windows must not be: 400.',
    rightClient: 'Cuts long stretches into windows of less than 180 days, and puts a call on an edge in one of them.',
  },
  start({ tenant: { account, clock } }) {
    const startedAt = Math.floor(clock.now()) - LONGEST_WINDOW_SECONDS;
    account.addCall({
      direction: 'outgoing',
      disposition: 'answered',
      startedAt,
      answeredAt: startedAt + 8,
      endedAt: startedAt + 98,
      talkSeconds: 90,
      operator: 0,
      legs: [{ operator: 0, from: startedAt + 8, to: startedAt + 98 }],
      line: 0,
      client: 0,
      hungUpBy: 'client',
      recorded: false,
      recordingDelaySeconds: 0,
      voicemailSeconds: 0,
      topic: 'Feedback',
      issueResolved: true,
      qualityScore: 80,
    });
  },
};

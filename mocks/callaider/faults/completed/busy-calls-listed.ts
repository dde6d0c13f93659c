import type { Disposition } from '../../../world/types.js';
import { fault } from '../fault.js';

/** As Asterisk calls them. */
const words: Readonly<Record<Disposition, string>> = {
  answered: 'ANSWER',
  missed: 'ANSWER',
  voicemail: 'ANSWER',
  busy: 'BUSY',
  failed: 'CONGESTION',
  canceled: 'CANCEL',
};

export const busyCallsListed = fault({
  name: 'busy-calls-listed',
  story:
    'Only calls that rang until the end are left out; busy, failed and cancelled ones stay, under the status of the exchange.',
  breaks: { 'completed/no-missed-calls': 'fail' },
  apply: (right) => ({
    ...right,
    isCompleted: (call) =>
      right.isCompleted(call) ||
      (['busy', 'failed', 'canceled'].includes(call.disposition) && call.endedAt <= right.account.now()),
    callRow: (call) => ({ ...right.callRow(call), dialStatus: words[call.disposition] }),
  }),
});

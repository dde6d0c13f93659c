import { fault } from '../fault.js';

export const voicemailsListed = fault({
  name: 'voicemails-listed',
  story: 'Messages left after the tone count as calls, with their own result.',
  breaks: { 'completed/no-missed-calls': 'fail' },
  apply: (right) => ({
    ...right,
    isCompleted: (call) =>
      right.isCompleted(call) || (call.disposition === 'voicemail' && call.endedAt <= right.account.now()),
    callRow: (call) => ({
      ...right.callRow(call),
      result: call.disposition === 'voicemail' ? 'Voicemail' : 'Conversation',
    }),
  }),
});

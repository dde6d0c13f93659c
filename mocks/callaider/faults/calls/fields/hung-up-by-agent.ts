import { fault } from '../../fault.js';

export const hungUpByAgent = fault({
  name: 'hung-up-by-agent',
  story: 'Who hung up goes out in the words of the telephony: agent and customer.',
  breaks: { 'calls/who-hung-up-is-known': 'fail' },
  apply: (right) => ({
    ...right,
    callRow: (call) => ({ ...right.callRow(call), whoHungUp: words[call.hungUpBy] }),
  }),
});

const words = { operator: 'agent', client: 'customer', system: 'system' } as const;

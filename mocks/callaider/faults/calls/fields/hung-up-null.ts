import { fault } from '../../fault.js';

export const hungUpNull = fault({
  name: 'hung-up-null',
  story: 'It is not always known who hung up, and null goes out.',
  breaks: { 'calls/who-hung-up-is-known': 'warn' },
  apply: (right) => ({
    ...right,
    callRow: (call) => ({ ...right.callRow(call), ...(call.index % 3 === 0 ? { whoHungUp: null } : {}) }),
  }),
});

import { fault } from '../../fault.js';

export const startTimeAsDate = fault({
  name: 'start-time-as-date',
  story: 'Times go out as the language writes dates in JSON: ISO 8601.',
  breaks: { 'calls/start-time-is-number': 'fail' },
  apply: (right) => ({
    ...right,
    callRow: (call) => ({ ...right.callRow(call), startTime: new Date(call.startedAt * 1000).toISOString() }),
  }),
});

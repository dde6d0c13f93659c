import { fault } from '../../fault.js';

export const directionInbound = fault({
  name: 'direction-inbound',
  story: 'The words of the telephony, inbound and outbound, go out as they are.',
  breaks: { 'calls/direction-is-known': 'fail' },
  apply: (right) => ({
    ...right,
    callRow: (call) => ({ ...right.callRow(call), direction: call.direction === 'incoming' ? 'inbound' : 'outbound' }),
  }),
});

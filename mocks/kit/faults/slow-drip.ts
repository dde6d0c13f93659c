import { simulatorFault } from './simulator-fault.js';

export const slowDrip = simulatorFault<{ bytesPerSecond: number }>({
  name: 'slow-drip',
  story: 'The answer begins at once and then comes drop by drop.',
  options: { bytesPerSecond: { default: 256, least: 1, most: 1e9, about: 'Bytes of the body in a real second' } },
  after: (reply, { options }) => ({ ...reply, wire: { ...reply.wire, bytesPerSecond: options.bytesPerSecond } }),
});

import { simulatorFault } from './simulator-fault.js';

export const latency = simulatorFault<{ seconds: number; spread: number }>({
  name: 'latency',
  story: 'The answer takes its time.',
  options: {
    seconds: { default: 2, least: 0, most: 3600, about: 'Real seconds before the first byte' },
    spread: { default: 0, least: 0, most: 3600, about: 'Up to so many real seconds more, by chance' },
  },
  after: (reply, { options, chance }) => ({
    ...reply,
    wire: { ...reply.wire, delaySeconds: options.seconds + options.spread * chance },
  }),
});

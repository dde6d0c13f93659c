import { simulatorFault } from './simulator-fault.js';

export const tooManyRequests = simulatorFault<{ seconds: number }>({
  name: 'too-many-requests',
  story: 'The vendor refuses requests as too many, whatever the limit says; with "times" it is a burst.',
  options: {
    seconds: { default: 10, least: 0, most: 86_400, about: 'When it says to come back, in seconds from now' },
  },
  before: ({ options, now, tooMany }) => tooMany(now + options.seconds),
});

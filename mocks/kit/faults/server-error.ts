import { simulatorFault } from './simulator-fault.js';

export const serverError = simulatorFault<{ status: number }>({
  name: 'server-error',
  story: 'The vendor has trouble of its own, and says so in its own words.',
  options: { status: { default: 500, least: 500, most: 599, about: 'The status' } },
  before: ({ options, trouble }) => trouble(options.status),
});

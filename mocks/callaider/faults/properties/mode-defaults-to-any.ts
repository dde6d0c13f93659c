import { fault } from '../fault.js';
import { withReading } from './with-filters.js';

export const modeDefaultsToAny = fault({
  name: 'mode-defaults-to-any',
  story: 'Only the word "all" joins conditions by AND; without a mode, it is OR.',
  breaks: { 'properties/mode-omitted': 'fail' },
  apply: (right) => withReading(right, { defaultMode: 'any' }),
});

import { simulatorFault } from './simulator-fault.js';
import { textOf, withText } from './text-of.js';

export const brokenJson = simulatorFault<{ share: number }>({
  name: 'broken-json',
  story: 'The answer is complete as far as HTTP can tell, but its JSON breaks off.',
  options: {
    share: { default: 0.7, least: 0, most: 1, about: 'How much of the JSON there is, as a part of it' },
  },
  after(reply, { options }) {
    const text = textOf(reply);
    if (text === undefined || text === '') return reply;
    // At least one character is missing, and at least one is there.
    const length = Math.min(text.length - 1, Math.max(1, Math.floor(text.length * options.share)));
    return withText(reply, text.slice(0, length));
  },
});

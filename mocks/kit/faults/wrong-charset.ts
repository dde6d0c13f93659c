import { simulatorFault } from './simulator-fault.js';
import { textOf } from './text-of.js';
import { withHeader } from './with-header.js';

export const wrongCharset = simulatorFault<object>({
  name: 'wrong-charset',
  story: 'The text is sent as Latin-1 and not as UTF-8: letters outside of ASCII come out wrong.',
  options: {},
  after(reply) {
    const text = textOf(reply);
    if (text === undefined) return reply;
    return withHeader({ ...reply, body: Buffer.from(text, 'latin1') }, 'Content-Type', 'application/json');
  },
});

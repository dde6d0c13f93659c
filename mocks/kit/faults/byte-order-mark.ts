import { simulatorFault } from './simulator-fault.js';
import { textOf, withText } from './text-of.js';

export const byteOrderMark = simulatorFault<object>({
  name: 'byte-order-mark',
  story: 'The JSON begins with a byte order mark, as files of some editors do; JSON.parse refuses it.',
  options: {},
  after(reply) {
    const text = textOf(reply);
    return text === undefined || text === '' ? reply : withText(reply, `\ufeff${text}`);
  },
});

import { encode, headerOf } from '../http/encode.js';
import { simulatorFault } from './simulator-fault.js';
import { withHeader } from './with-header.js';

export const duplicateHeader = simulatorFault<{ name: string; value: string }>({
  name: 'duplicate-header',
  story: 'A proxy on the way adds a header that is there already, so that it comes twice.',
  options: {
    name: { default: 'Content-Type', about: 'The header' },
    value: { default: '', about: 'What the second line says; nothing: the same as the first' },
  },
  after(reply, { options: { name, value } }) {
    const first = headerOf(encode(reply).headers, name.toLowerCase()) ?? '1';
    return withHeader(reply, name, [first, value === '' ? first : value]);
  },
});

import { fault } from '../fault.js';

export const lettersLost = fault({
  name: 'letters-lost',
  story: 'Letters outside the code page of the database are replaced on the way.',
  breaks: { 'general/text-survives': 'warn' },
  brings: ['properties/keys-are-declared'],
  apply: (right) => ({
    ...right,
    propertiesOf(call) {
      const properties = right.propertiesOf(call);
      return properties && { ...properties, Comment: call.index % 3 === 0 ? 'Ren\uFFFD called back' : 'No answer' };
    },
  }),
});

import { fault } from '../fault.js';

export const namesMadeUp = fault({
  name: 'names-made-up',
  story: 'Names of clients are made anonymous anew in every answer.',
  breaks: { 'general/reads-are-repeatable': 'warn' },
  apply: (right) => {
    let made = 0;
    return {
      ...right,
      callRow(call) {
        made += 1;
        return { ...right.callRow(call), clientName: `Client ${made}` };
      },
    };
  },
});

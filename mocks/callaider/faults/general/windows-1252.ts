import { fault } from '../fault.js';

export const windows1252 = fault({
  name: 'windows-1252',
  story: 'The answer is written in the encoding of the database, not in UTF-8.',
  breaks: { 'general/success-is-json': 'fail', 'general/text-survives': 'warn' },
  brings: ['calls/operator-name-is-consistent'],
  apply: (right) => ({
    ...right,
    contacts(rows, request) {
      const [first, ...rest] = rows;
      const named = first === undefined ? rest : [{ ...first, name: 'José Núñez' }, ...rest];
      const reply = right.contacts(named, request);
      const text = JSON.stringify(reply.json).replace(/[\u0100-\uffff]/g, '?');
      const body = Buffer.from(text, 'latin1');
      return { ...reply, headers: { 'Content-Type': 'application/json' }, body };
    },
  }),
});

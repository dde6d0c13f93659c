import { bench, describe } from 'vitest';
import { aCall, aContact, anAnswer } from '../../fixtures.js';
import { readCalls } from '../../observations/ask-calls.js';
import { readContacts } from '../../observations/contacts.js';
import { fieldRules } from './index.js';

const CALLS = 100_000;
const START = 1_700_000_000;
const window = { from: START, to: START + 10 * CALLS };

const text = JSON.stringify({
  calls: Array.from({ length: CALLS }, (_, index) =>
    aCall({
      id: `call-${(index * 7919).toString(36)}-${index}`,
      clientNumber: `+38050${1_000_000 + (index % 5000)}`,
      direction: index % 3 === 0 ? 'outgoing' : 'incoming',
      duration: 20 + (index % 300),
      startTime: START + 10 * index,
      endTime: START + 10 * index + 20 + (index % 300),
      operatorId: String(101 + (index % 40)),
      operatorName: `Operator ${index % 40}`,
      properties: { Department: 'support', 'Issue resolved': index % 2 === 0, 'Quality score': index % 101 },
    }),
  ),
});

const people = Array.from({ length: 40 }, (_, index) =>
  aContact({ id: String(101 + index), name: `Operator ${index}` }),
);
const contacts = readContacts(anAnswer({ json: { contacts: people } }));
const read = () => readCalls(anAnswer({ text }), window);
const rowsOf = (seen: ReturnType<typeof read>) => ({ ...seen, window, rows: seen.rows ?? [] });
const calls = rowsOf(read());
const seen = { calls, contacts, others: [read(), read()] };

describe(`an answer of 100,000 calls, ${Math.round(text.length / 1e6)} MB`, () => {
  bench('JSON.parse of its text', () => {
    JSON.parse(text);
  });
  bench('all rules on the fields of a call, with two repeats', () => {
    for (const rule of fieldRules) rule.judge(seen);
  });
});

import { personality } from './personality.js';

export const nullsForAbsent = personality({
  name: 'nulls-for-absent',
  story: 'A typed serialiser writes null for what it does not know, instead of leaving the field out.',
  expects: {
    warns: [
      'contacts/department-is-string',
      'calls/client-number-is-string',
      'calls/client-name-is-string',
      'calls/who-hung-up-is-known',
    ],
  },
  apply: (right) => ({
    ...right,
    contactRow: (operator) => withNulls(right.contactRow(operator), operator.index % 4 === 0 ? ['department'] : []),
    callRow: (call) => withNulls(right.callRow(call), call.index % 5 === 0 ? ['whoHungUp'] : []),
  }),
});

function withNulls(row: Readonly<Record<string, unknown>>, unknown: readonly string[]): Record<string, unknown> {
  const entries = Object.entries(row);
  return Object.fromEntries(entries.map(([key, value]) => [key, unknown.includes(key) ? null : (value ?? null)]));
}

import { fault } from '../../fault.js';

export const fieldsInSnakeCase = fault({
  name: 'fields-in-snake-case',
  story: 'The web framework writes every field in snake_case.',
  breaks: {
    'calls/names-are-spelt-right': 'warn',
    'calls/start-time-is-number': 'fail',
    'calls/operator-id-is-string': 'fail',
    'calls/operator-name-is-string': 'fail',
    'calls/operator-number-is-string': 'fail',
  },
  apply: (right) => ({
    ...right,
    callRow: (call) =>
      Object.fromEntries(Object.entries(right.callRow(call)).map(([name, value]) => [snake(name), value])),
  }),
});

const snake = (name: string): string => name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);

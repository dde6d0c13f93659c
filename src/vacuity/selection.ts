import type { Scenario } from './scenario.js';

const areas = 'general,health,auth,contacts,calls,completed,properties,schema,recording,operations,relations';

/** Nothing is left to ask about. */
export const selections: readonly Scenario[] = [
  {
    name: '--only names no rule',
    args: async ({ reference }) => ['check', await reference(), '--only', 'contact/id-is-sting'],
    code: 2,
    says: /Did you mean contacts\/id-is-string/,
  },
  {
    name: '--only names a clause that no rule judges',
    args: async ({ reference }) => ['check', await reference(), '--only', 'OPS-4'],
    code: 2,
    says: /OPS-4/,
  },
  {
    name: '--skip takes away what --only names',
    args: async ({ reference }) => ['check', await reference(), '--only', 'auth', '--skip', 'auth'],
    code: 2,
    says: /No rule is left/,
  },
  {
    name: 'every area is skipped',
    args: async ({ reference }) => ['check', await reference(), '--skip', areas],
    code: 2,
    says: /No rule is left/,
  },
  {
    name: 'every rule that is asked for is skipped',
    args: async ({ reference }) => [
      'check',
      await reference({ personality: 'no-schema' }),
      '--only',
      'schema/key-is-string',
    ],
    code: 3,
    says: /nothing could be exercised/,
  },
  {
    name: 'demo of a rule that is not there',
    args: () => ['demo', '--only', 'no/such-rule'],
    code: 2,
    says: /No rule, area or clause/,
  },
  {
    name: 'a cap of no request at all',
    args: async ({ reference }) => ['check', await reference(), '--max-requests', '0'],
    code: 3,
    says: /cap of 0 requests/,
  },
  {
    name: 'a cap of one request',
    args: async ({ reference }) => ['check', await reference(), '--max-requests', '1'],
    code: 3,
    says: /cap of 1 request/,
  },
  {
    name: 'a window in which nobody called',
    args: async ({ reference }) => ['check', await reference(), '--from', '1000', '--to', '2000'],
    code: 3,
    says: /structure only/,
  },
  {
    name: 'an empty account',
    args: async ({ reference }) => ['check', await reference({ personality: 'empty-account' })],
    code: 3,
    says: /structure only/,
  },
  {
    name: 'an empty account in a quick run',
    args: async ({ reference }) => ['check', await reference({ personality: 'empty-account' }), '--depth', 'quick'],
    code: 3,
    says: /structure only/,
  },
  {
    name: 'a selftest of no rule',
    args: () => ['selftest', '--rule', 'contacts/id-is-sting'],
    code: 2,
    says: /Did you mean contacts\/id-is-string/,
  },
  {
    name: 'a selftest of no right API',
    args: () => ['selftest', '--seeds', '0'],
    code: 2,
    says: /--seeds 0/,
  },
];

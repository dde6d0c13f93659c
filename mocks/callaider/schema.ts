import type { Account, Behaviour } from './behaviour.js';

/** Exactly the properties that calls carry. Endpoint 4. */
export const schema = (account: Account): Pick<Behaviour, 'schema'> => ({
  schema: () => ({
    status: 200,
    json: {
      properties: [
        { key: 'Department', type: 'enum', values: account.world.teams.map((team) => team.name) },
        { key: 'Client segment', type: 'enum', values: ['standard', 'vip'] },
        { key: 'Client city', type: 'string' },
        { key: 'Issue resolved', type: 'boolean' },
        { key: 'Quality score', type: 'number' },
      ],
    },
  }),
});

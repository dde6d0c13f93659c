import type { Account, Behaviour } from './behaviour.js';

type Contacts = Pick<Behaviour, 'health' | 'operatorId' | 'contactRow' | 'contacts'>;

/** The number of operator 0; ids in front of it stay free. */
const FIRST_OPERATOR = 101;

/** Endpoints 1 and 2. Those who left are not listed, though old calls still name them. */
export const contacts = (account: Account, the: () => Behaviour): Contacts => ({
  health: () => ({ status: 200, json: { status: 'success' } }),
  operatorId: (operator) => String(FIRST_OPERATOR + operator.index),
  contactRow: (operator) => ({
    id: the().operatorId(operator),
    phone: operator.phone,
    name: operator.name,
    department: account.world.teams[operator.team]?.name,
  }),
  contacts: (rows) => ({ status: 200, json: { contacts: rows } }),
});

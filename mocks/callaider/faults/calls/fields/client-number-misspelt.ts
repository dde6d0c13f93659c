import { renamed } from '../../../rows.js';
import { fault } from '../../fault.js';

export const clientNumberMisspelt = fault({
  name: 'client-number-misspelt',
  story: 'The number of the client goes out as client_number.',
  breaks: { 'calls/names-are-spelt-right': 'warn' },
  apply: (right) => ({
    ...right,
    callRow: (call) => renamed(right.callRow(call), { clientNumber: 'client_number' }),
  }),
});

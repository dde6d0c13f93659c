import type { Behaviour } from './behaviour.js';

/** The one shape of all errors. Contract, "Global requirements". */
export const errors = (): Pick<Behaviour, 'error'> => ({
  error: (status, message) => ({ status, json: { status: 'error', message } }),
});

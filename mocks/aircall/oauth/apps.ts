import { createHash } from 'node:crypto';

/** The app that a client id names. Any well-formed id is one, and its secret follows from it. */
export const secretOf = (clientId: string): string => `secret-${digest(`secret ${clientId}`)}`;

/** The app that the simulator hands out for a seed. */
export const clientIdFor = (seed: number): string => `app-${digest(`app ${seed}`)}`;

/** The nth code or token of a tenant: never the same twice, the same in each run. */
export const codeFor = (tenantKey: string, nth: number): string => `code-${digest(`code ${tenantKey} ${nth}`)}`;
export const tokenFor = (tenantKey: string, nth: number): string => `tok-${digest(`token ${tenantKey} ${nth}`)}`;

const digest = (text: string): string =>
  createHash('sha256').update(`linecheck aircall\n${text}`).digest('hex').slice(0, 32);

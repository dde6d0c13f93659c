import type { Incoming } from './incoming.js';

/** What linecheck asks the vendor itself, such as a recording that an adapter links to, is not the adapter's doing. */
export const isChecker = ({ header }: Pick<Incoming, 'header'>): boolean =>
  header('user-agent')?.startsWith('linecheck/') === true;

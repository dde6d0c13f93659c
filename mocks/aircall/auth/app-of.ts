import type { AircallAsk } from '../requests.js';
import { tokenTable } from '../rows/oauth.js';

/** The OAuth app that asks: its client id, or its token when that was not given out here. `undefined` for a Basic pair. */
export function appOf({ header, tenant }: AircallAsk): string | undefined {
  const [, token] = /^\s*bearer\s+(\S+)/i.exec(header('authorization') ?? '') ?? [];
  if (token === undefined) return undefined;
  return tokenTable(tenant).get(token)?.clientId ?? token;
}

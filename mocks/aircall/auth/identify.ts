import type { Incoming } from '../../kit/http/incoming.js';
import type { Match } from '../../kit/http/route.js';
import { type Identity, magicOf } from '../../kit/provider.js';
import { edge } from '../errors.js';
import { tooManyRequests } from '../limit.js';
import { tokenFields } from '../oauth/token-fields.js';
import type { Switches } from '../switches.js';
import type { Own } from '../view.js';
import { clientCredential, isWellFormed, partsOf, readAuthorization } from './credential.js';

/** Whose a request is. The gateway decides it, before the application sees anything; unknown paths it knows first. */
export function identify(incoming: Incoming, match: Match<Own> | undefined, switches: Switches): Identity {
  if (match?.route.operation.open === true) return openTo(incoming, match);
  const header = incoming.header('authorization');
  const credential = header === undefined ? undefined : readAuthorization(header);
  if (match === undefined) return credential === undefined ? { kind: 'open' } : { kind: 'credential', credential };
  if (header === undefined) {
    const status = switches['auth.missing'];
    return {
      kind: 'refused',
      reply: edge(status, status === 401 ? 'Unauthorized' : 'Forbidden'),
      because: 'no Authorization',
    };
  }
  const bad = (because: string): Identity => {
    const status = switches['auth.bad'];
    return { kind: 'refused', reply: edge(status, status === 401 ? 'Unauthorized' : 'Forbidden'), because };
  };
  if (credential === undefined || credential.startsWith('client ')) return bad('malformed Authorization');
  const magic = partsOf(credential)
    .map(magicOf)
    .find((word) => word !== undefined);
  switch (magic) {
    case undefined:
      return { kind: 'credential', credential };
    case 'blocked':
      return { kind: 'refused', reply: tooManyRequests(switches), because: 'magic credential: always blocked' };
    case 'invalid':
    case 'expired':
      return bad(`magic credential: ${magic}`);
    default:
      return magic satisfies never;
  }
}

/** Signed links carry their tenant; OAuth goes by the app. */
function openTo(incoming: Incoming, { param }: Match<Own>): Identity {
  const tenantKey = param('tenant');
  if (tenantKey !== '') return { kind: 'open', tenantKey };
  const clientId = incoming.method === 'POST' ? tokenFields(incoming)?.clientId : incoming.query.get('client_id');
  const credential = clientCredential(clientId ?? '');
  return isWellFormed(credential) ? { kind: 'credential', credential } : { kind: 'open' };
}

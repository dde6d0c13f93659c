import { createHash } from 'node:crypto';
import type { Incoming } from '../kit/http/incoming.js';
import type { Match } from '../kit/http/route.js';
import { type CredentialForm, type Identity, magicOf } from '../kit/provider.js';
import type { Own } from './view.js';
import { refusal } from './wire/answers.js';

/** Tokens of the vendor look like a UUID; any other text of some length opens an account too. */
const isWellFormed = (text: string): boolean => /^[\w.~+/=-]{8,200}$/.test(text);

/** The token of a request, whether or not it is well formed. */
function tokenOf(incoming: Incoming): string | undefined {
  const [, token] = /^bearer +(\S+)\s*$/i.exec(incoming.header('authorization') ?? '') ?? [];
  return token;
}

/** Its body is not documented. */
export const unauthorized = () => refusal(401, 'Unauthorized');

/** Recordings need no credential; whose they are stands in the path. An expired account is let in, to be told so. */
export function identify(incoming: Incoming, match: Match<Own> | undefined): Identity {
  if (match?.route.operation.open === true) return { kind: 'open', tenantKey: match.param('tenant') };
  const token = tokenOf(incoming);
  const refused = (because: string): Identity => ({ kind: 'refused', reply: unauthorized(), because });
  if (token === undefined) return refused('there is no bearer token');
  if (!isWellFormed(token)) return refused('the token is not well formed');
  if (magicOf(token) === 'invalid') return refused('the token says that it is invalid');
  return { kind: 'credential', credential: token };
}

export const credentials: CredentialForm<Own> = {
  forSeed: tokenFor,
  isWellFormed,
  form: 'a text of 8 to 200 letters, such as a UUID',
  of(incoming) {
    const token = tokenOf(incoming);
    return token !== undefined && isWellFormed(token) ? token : undefined;
  },
  parts: ({ credential }) => ({ token: credential }),
  env: ({ credential }, baseUrl) => ({ CALLYZER_BASE_URL: `${baseUrl}/api/v2.1`, CALLYZER_TOKEN: credential }),
};

/** A UUID made of the seed. */
function tokenFor(seed: number): string {
  const hex = createHash('sha256').update(`linecheck callyzer ${seed}`).digest('hex');
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) % 4);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

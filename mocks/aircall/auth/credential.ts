/**
 * A credential in one text: `api_id:api_token` of a Basic pair, `Bearer <token>`, or `client <id>` of an OAuth app, which
 * lets nobody in but leads to the tenant that the app is installed in.
 */
export const basicCredential = (apiId: string, apiToken: string): string => `${apiId}:${apiToken}`;
export const bearerCredential = (token: string): string => `Bearer ${token}`;
export const clientCredential = (clientId: string): string => `client ${clientId}`;

export const FORM = 'api_id:api_token, or Bearer token';

export const isWellFormed = (credential: string): boolean =>
  /^[\x21-\x39\x3b-\x7e]+:[\x21-\x7e]+$/.test(credential) || /^(Bearer|client) [\x21-\x7e]+$/.test(credential);

/** The credential of an Authorization header; `undefined` when it is malformed. */
export function readAuthorization(header: string): string | undefined {
  const [, scheme = '', value = ''] = /^\s*(\S+)\s+(\S+)\s*$/.exec(header) ?? [];
  const credential = scheme.toLowerCase() === 'bearer' ? bearerCredential(value) : basicOf(scheme, value);
  return credential !== undefined && isWellFormed(credential) ? credential : undefined;
}

function basicOf(scheme: string, value: string): string | undefined {
  if (scheme.toLowerCase() !== 'basic' || !/^[A-Za-z0-9+/_-]+={0,2}$/.test(value)) return undefined;
  const decoded = Buffer.from(value, 'base64').toString('utf8');
  const colon = decoded.indexOf(':');
  return colon === -1 ? undefined : basicCredential(decoded.slice(0, colon), decoded.slice(colon + 1));
}

/** The parts of a credential at which a magic word may stand. */
export function partsOf(credential: string): readonly string[] {
  const space = credential.indexOf(' ');
  if (space !== -1) return [credential.slice(space + 1)];
  const colon = credential.indexOf(':');
  return [credential.slice(0, colon), credential.slice(colon + 1)];
}

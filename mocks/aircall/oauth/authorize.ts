import { text } from '../../kit/http/reply.js';
import { magicOf } from '../../kit/provider.js';
import { badRequest } from '../errors.js';
import { route } from '../route.js';
import { codeTable } from '../rows/oauth.js';
import { codeFor } from './apps.js';

const CODE_SECONDS = 600;

/**
 * The page on which a person agrees. Here they agree at once, unless the client id begins with a magic word such as
 * `invalid-`: then they refuse.
 */
export const authorize = route({
  method: 'GET',
  path: '/oauth/authorize',
  operation: {
    id: 'authorize',
    summary: 'Asks for consent, which is given at once',
    tag: 'OAuth',
    open: true,
    query: {
      client_id: { schema: { type: 'string' }, required: true },
      redirect_uri: { schema: { type: 'string', format: 'uri' }, required: true },
      response_type: { schema: { const: 'code' }, required: true },
      scope: { schema: { const: 'public_api' }, required: true },
      state: { schema: { type: 'string' } },
    },
    responses: { 302: { description: 'Back to the app, with `code` or `error`' } },
  },
  handle({ query, tenant, now }) {
    const clientId = query.get('client_id') ?? '';
    const redirectUri = query.get('redirect_uri') ?? '';
    if (clientId === '' || !URL.canParse(redirectUri)) return badRequest('client_id and redirect_uri are needed');
    const target = new URL(redirectUri);
    const state = query.get('state');
    const problem = problemOf(query, clientId);
    if (problem === undefined) {
      const codes = codeTable(tenant);
      const code = codeFor(tenant.key, codes.nextNumber());
      codes.put(code, { code, clientId, redirectUri, expiresAt: now + CODE_SECONDS });
      target.searchParams.set('code', code);
    } else target.searchParams.set('error', problem);
    if (state !== null) target.searchParams.set('state', state);
    return { status: 302, headers: { Location: target.href } };
  },
});

function problemOf(query: URLSearchParams, clientId: string): string | undefined {
  if (query.get('response_type') !== 'code') return 'unsupported_response_type';
  if (query.get('scope') !== 'public_api') return 'invalid_scope';
  return magicOf(clientId) === undefined ? undefined : 'access_denied';
}

/** Where an app sends people when the installation is done. */
export const success = route({
  method: 'GET',
  path: '/oauth/success',
  operation: {
    id: 'oauthSuccess',
    summary: 'The end of an installation',
    tag: 'OAuth',
    open: true,
    responses: { 200: { description: 'A page for people', type: 'text/html' } },
  },
  handle: () => text('<!doctype html>\n<title>Installed</title>\n<p>The app is installed.</p>\n', 200, 'text/html'),
});

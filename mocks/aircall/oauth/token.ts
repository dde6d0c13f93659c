import { type OauthError, oauthErrorSchema } from '../../../schemas/aircall/errors.js';
import { type AccessToken, accessTokenSchema, tokenRequestSchema } from '../../../schemas/aircall/oauth.js';
import type { Reply } from '../../kit/http/reply.js';
import { bearerCredential } from '../auth/credential.js';
import { answer } from '../errors.js';
import type { AircallAsk } from '../requests.js';
import { route } from '../route.js';
import { codeTable, tokenTable } from '../rows/oauth.js';
import { secretOf, tokenFor } from './apps.js';
import { tokenFields } from './token-fields.js';

/** A code for an access token, once. The token acts for the company, for ever. */
export const exchangeToken = route({
  method: 'POST',
  path: '/v1/oauth/token',
  operation: {
    id: 'exchangeToken',
    summary: 'Exchanges a code for an access token; JSON or form',
    tag: 'OAuth',
    open: true,
    body: tokenRequestSchema,
    responses: {
      200: { description: 'The token', schema: accessTokenSchema },
      400: { description: 'Why not', schema: oauthErrorSchema },
    },
  },
  handle: (ask) => exchange(ask),
});

function exchange(ask: AircallAsk): Reply {
  const { tenant, now } = ask;
  const fields = tokenFields(ask);
  if (fields === undefined) return refused('invalid_request');
  const { clientId, clientSecret, redirectUri, code, grantType } = fields;
  if (grantType !== 'authorization_code') return refused('unsupported_grant_type');
  if (clientSecret !== secretOf(clientId)) return refused('invalid_client');
  const codes = codeTable(tenant);
  const row = codes.get(code);
  if (row === undefined || row.clientId !== clientId || row.redirectUri !== redirectUri)
    return refused('invalid_grant');
  codes.delete(code);
  if (now >= row.expiresAt) return refused('invalid_grant');

  const tokens = tokenTable(tenant);
  const token = tokenFor(tenant.key, tokens.nextNumber());
  tokens.put(token, { clientId });
  tenant.grant(bearerCredential(token));
  const told: AccessToken = { access_token: token, token_type: 'Bearer', created_at: Math.floor(now) };
  return answer(told);
}

const refused = (error: OauthError['error']): Reply => answer({ error } satisfies OauthError, 400);

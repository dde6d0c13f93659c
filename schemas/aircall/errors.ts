import type { FromSchema } from '../from-schema.js';
import { list, object, objectWith } from '../shapes.js';
import { text } from './shapes.js';

/** Of the gateway in front of the application: no or a wrong credential, or a path that is not routed. */
export const edgeErrorSchema = object({ message: { enum: ['Unauthorized', 'Forbidden', 'Not Found'] } as const });

/** Of the application. `error` and `troubleshoot` are documented; the rest is seen on some endpoints. */
export const appErrorSchema = objectWith(
  { error: text, troubleshoot: text },
  { message: text, success: { const: false } as const },
);

/** Exactly what a page beyond the 10,000th item is refused with. */
export const tooDeepErrorSchema = object({
  error: { const: 'Bad Request' } as const,
  data: { type: 'null' } as const,
  message: { const: 'BAD_REQUEST' } as const,
  errors: text,
  troubleshoot: { const: 'BAD_REQUEST' } as const,
  success: { const: false } as const,
});

/** Of a dialer campaign that is refused. */
export const campaignErrorSchema = object({
  error: { const: 'Unprocessable Entity' } as const,
  success: { const: false } as const,
  errors: object({ dialer_campaign: list(text) }),
});

/** Of the token exchange. */
export const oauthErrorSchema = object({
  error: { enum: ['invalid_request', 'invalid_grant', 'invalid_client', 'unsupported_grant_type'] } as const,
});

export type EdgeError = FromSchema<typeof edgeErrorSchema>;
export type AppError = FromSchema<typeof appErrorSchema>;
export type OauthError = FromSchema<typeof oauthErrorSchema>;

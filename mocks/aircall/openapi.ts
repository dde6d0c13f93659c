import { appErrorSchema, edgeErrorSchema } from '../../schemas/aircall/errors.js';
import type { OpenApiDetails } from '../kit/openapi/operation.js';
import { components, referringAnswers } from './openapi-components.js';

export const openapi: OpenApiDetails = {
  title: 'Aircall Public API, as simulated by linecheck',
  version: 'v1',
  description: 'An offline stand-in for the calls, users, teams, numbers, contacts, tags and webhooks of Aircall.',
  security: {
    basic: { type: 'http', scheme: 'basic', description: 'api_id and api_token' },
    bearer: { type: 'http', scheme: 'bearer', description: 'An access token of an OAuth app' },
  },
  schemas: components,
  shared: referringAnswers({
    400: { description: 'The request cannot be', schema: appErrorSchema },
    401: { description: 'There is no credential', schema: edgeErrorSchema },
    403: { description: 'The credential is wrong', schema: edgeErrorSchema },
    404: { description: 'There is no such thing', schema: appErrorSchema },
    429: { description: 'Too many requests in a minute: come back at X-AircallApi-Reset', schema: appErrorSchema },
  }),
};

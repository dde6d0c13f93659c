import { refusalSchema } from '../../../schemas/callyzer/envelope.js';
import type { OpenApiDetails } from '../../kit/openapi/operation.js';

export const openapi: OpenApiDetails = {
  title: 'Callyzer Business API, as simulated by linecheck',
  version: 'v2.1',
  description:
    'An offline stand-in for call logs, reports, leads and employees of Callyzer. One request every two seconds; windows of less than 180 days; pages of 100.',
  security: { token: { type: 'http', scheme: 'bearer', description: 'The account-wide token' } },
  shared: {
    401: { description: 'The token is missing or wrong', schema: refusalSchema },
    403: { description: 'The subscription has expired', schema: refusalSchema },
    429: { description: 'Too many requests: come back after Retry-After seconds', schema: refusalSchema },
  },
};

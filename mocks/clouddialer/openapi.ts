import { refusalSchema } from '../../schemas/clouddialer/refusal.js';
import type { OpenApiDetails } from '../kit/openapi/operation.js';

export const openapi: OpenApiDetails = {
  title: 'CloudDialer Click-to-Call API, as simulated by linecheck',
  version: '1.0',
  description:
    'An offline stand-in: calls are placed, followed and pushed when they are over. There is no list of calls, and so no paging.',
  security: { key: { type: 'http', scheme: 'bearer', description: 'The API key' } },
  shared: {
    401: { description: 'The API key is missing or wrong', schema: refusalSchema },
    429: { description: 'Only when the simulator was started with a limit', schema: refusalSchema },
  },
};

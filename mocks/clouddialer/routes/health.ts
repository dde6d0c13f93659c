import { healthSchema } from '../../../schemas/clouddialer/initiate.js';
import type { Route } from '../../kit/http/route.js';
import { answer } from '../answers.js';
import type { Switches } from '../switches.js';
import type { Own } from '../view.js';

/** Looks at no key at all: a wrong one is as good as none. */
export const healthRoute = (switches: Switches): Route<Own> => ({
  method: 'GET',
  path: '/health',
  aliases: switches['paths.aliases'] ? ['/CRM_API/health'] : [],
  operation: {
    id: 'health',
    summary: 'Whether the API is there',
    tag: 'Ops',
    open: true,
    responses: { 200: { description: 'It is', schema: healthSchema } },
  },
  handle: () => answer({ status: 'success' }),
});

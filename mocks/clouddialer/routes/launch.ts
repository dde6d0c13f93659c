import type { Route } from '../../kit/http/route.js';
import { tenDigitsOf } from '../account/numbers.js';
import { placeCall } from '../calls/place-call.js';
import { isKeyFor } from '../credential.js';
import type { Own } from '../view.js';
import { LAUNCH_PATH, launched, refusedLaunch } from './launch-page.js';
import { DEFAULT_RING_SECONDS } from './read-initiate.js';
import { isWrongOrigin } from './refuse-origin.js';

const text = { schema: { type: 'string' }, required: true } as const;

/** The link behind an agent's Dial button: whoever opens it places a call, and is told no id of it. */
export const launchRoute: Route<Own> = {
  method: 'GET',
  path: LAUNCH_PATH,
  operation: {
    id: 'launchSoftphone',
    summary: "Opens an agent's softphone, which calls a customer",
    tag: 'Softphone',
    open: true,
    query: {
      crm_username: { ...text, description: 'the agent' },
      api_key: { ...text, description: 'the key; the reference forbids it in a browser, the guide asks for it' },
      to_number: text,
      from_number: { ...text, description: 'one of the numbers assigned to the account' },
    },
    responses: {
      200: { description: 'A page for the agent', type: 'text/html' },
      400: { description: 'A page: the call cannot be', type: 'text/html' },
      401: { description: 'A page: the key is missing or wrong', type: 'text/html' },
      403: { description: 'A page: not from here', type: 'text/html' },
    },
  },
  handle(ask) {
    const { tenant, query, method, now } = ask;
    const { agents, callerIds, switches } = tenant.own;
    if (!isKeyFor('launch', ask, tenant, now)) return refusedLaunch(401, 'Invalid or missing API key');
    if (isWrongOrigin(ask)) return refusedLaunch(403, 'Request origin not permitted for this account');
    const agent = agents.byUsername(query.get('crm_username') ?? '');
    const to = tenDigitsOf(query.get('to_number')?.replace(/^ /, '+'), switches['numbers.lenient']);
    const from = query.get('from_number') ?? '';
    if (agent === undefined) return refusedLaunch(400, 'crm_username is not an agent of this account');
    if (to === undefined) return refusedLaunch(400, 'to_number must have 10 digits, or +91 and 10 digits');
    if (!callerIds.includes(from)) return refusedLaunch(400, 'from_number is not a caller ID of this account');
    if (method === 'GET') {
      const name = { kind: 'browser', text: agent.username } as const;
      const usual = { operator: agent.index, recording: true, maxRingTime: DEFAULT_RING_SECONDS, by: 'link' } as const;
      placeCall(tenant, { agent: name, from, to, ...usual });
    }
    return launched(to, agent.username);
  },
};

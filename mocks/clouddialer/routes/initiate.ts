import { type Initiated, initiatedSchema, initiateSchema } from '../../../schemas/clouddialer/initiate.js';
import { refusalSchema } from '../../../schemas/clouddialer/refusal.js';
import type { Reply } from '../../kit/http/reply.js';
import type { Route } from '../../kit/http/route.js';
import type { WorldCall } from '../../world/index.js';
import { answer, refusal } from '../answers.js';
import { isTurn } from '../calls/courses.js';
import { isSafeToTell, know } from '../calls/know.js';
import { placeCall, type Wanted } from '../calls/place-call.js';
import { magicOfNumber } from '../magic-numbers.js';
import type { CloudDialerAsk, CloudDialerTenant, Own } from '../view.js';
import { guarded } from './guarded.js';
import { readInitiate, Unacceptable } from './read-initiate.js';
import { isWrongOrigin } from './refuse-origin.js';

export const initiateRoute: Route<Own> = guarded({
  method: 'POST',
  path: '/calls',
  operation: {
    id: 'initiateCall',
    summary: 'Initiate a call: the agent rings first, then the customer',
    tag: 'Calls',
    body: {
      ...initiateSchema,
      // What it does not know it passes over.
      additionalProperties: true,
      oneOf: [{ required: ['crm_username'] }, { required: ['agent_number'] }],
    },
    responses: {
      200: { description: 'The call is accepted and queued', schema: initiatedSchema },
      400: { description: 'Wrong field, unrecognised caller ID or unknown agent', schema: refusalSchema },
      403: { description: 'The request comes from a place that is not permitted', schema: refusalSchema },
      502: { description: 'The telephony platform could not queue the call', schema: refusalSchema },
    },
  },
  async handle(ask) {
    const { tenant, note } = ask;
    const { switches, ids } = tenant.own;
    if (isWrongOrigin(ask)) return refusal(switches, 403, 'Request origin not permitted for this account');
    const wanted = wantedIn(ask);
    if ('status' in wanted) return wanted;
    const magic = magicOfNumber('to_number', wanted.to);
    if (magic !== undefined) note(`magic number: ${magic.name}`);
    if (magic?.special === 'platform-refuses' || ask.struckBy('platform-refuses') !== undefined) {
      return refusal(switches, 502, 'Telephony platform could not queue the call');
    }
    const call = placeCall(tenant, wanted);
    if (isSafeToTell(tenant)) know(tenant, call.index);
    if (magic?.special === 'push-first' || isTurn(tenant, 'early-push', ask.now)) await pushed(call, tenant);
    const told: Initiated = { status: 'success', call_id: ids.of('call', call.index), message: 'Call initiated' };
    return answer(told);
  },
});

function wantedIn({ json, tenant }: CloudDialerAsk): Wanted | Reply {
  const { switches } = tenant.own;
  const read = json();
  if (!read.ok) return refusal(switches, 400, 'The body is not valid JSON');
  try {
    return readInitiate(read.value, tenant);
  } catch (error) {
    if (error instanceof Unacceptable) return refusal(switches, 400, error.message);
    throw error;
  }
}

/** Waits, by the clock, until the call is over and its result has been told. */
async function pushed({ endedAt }: WorldCall, { clock, webhooks, own }: CloudDialerTenant): Promise<void> {
  await new Promise<void>((resolve) => {
    clock.at(endedAt + own.switches['push.delay'], resolve);
  });
  await webhooks.settled();
}

import type { Reply } from '../../kit/http/reply.js';
import type { Route } from '../../kit/http/route.js';
import { unauthorized } from '../answers.js';
import { isKeyFor } from '../credential.js';
import type { CloudDialerAsk, Own } from '../view.js';

/** A route that asks for the key which the API takes now: an old one, and that of the softphone link, are refused. */
export const guarded = (route: Route<Own>): Route<Own> => ({
  ...route,
  handle(ask: CloudDialerAsk): Reply | Promise<Reply> {
    if (isKeyFor('api', ask, ask.tenant, ask.now)) return route.handle(ask);
    ask.note('refused: this key is not the one that the API takes now');
    return unauthorized(ask.tenant.own.switches);
  },
});

import { json } from '../http/reply.js';
import { wrong } from './control-error.js';
import type { ControlRoute } from './control-route.js';
import { EXAMPLE, type MadeCall, makeCall, outcomes } from './make-call.js';
import { bodyOf, fieldsOf } from './read-fields.js';

export const callRoutes: readonly ControlRoute[] = [
  {
    method: 'POST',
    path: '/calls',
    handle({ room: { provider }, tenant, incoming }) {
      const body = bodyOf(incoming, EXAMPLE);
      const fields = fieldsOf(body, ['direction', 'outcome', 'duration', 'operator', 'client'], EXAMPLE);
      const direction = fields.oneOf('direction', ['incoming', 'outgoing']);
      const outcome = fields.oneOf('outcome', outcomes);
      if (direction === undefined || outcome === undefined) {
        throw wrong('"direction" and "outcome" are needed', `Such as ${EXAMPLE}`);
      }
      const only = provider.world?.only;
      if (only !== undefined && direction !== only) {
        throw wrong(`${provider.title} has ${only} calls only`, `Such as ${EXAMPLE.replace('incoming', only)}`);
      }
      const [duration, operator, client] = [fields.number('duration'), fields.text('operator'), fields.text('client')];
      const wanted: MadeCall = {
        direction,
        outcome,
        ...(duration === undefined ? {} : { duration }),
        ...(operator === undefined ? {} : { operator }),
        ...(client === undefined ? {} : { client }),
      };
      const contactOf = (each: (typeof tenant.account.operators)[number]) => provider.truth.operator(each, tenant);
      const call = tenant.account.addCall(makeCall(tenant.account, tenant.clock.now(), contactOf, wanted));
      return json({ id: provider.ids.call(call, tenant) }, 201);
    },
  },
];

import { callStatusSchema } from '../../../schemas/clouddialer/call-status.js';
import { refusalSchema } from '../../../schemas/clouddialer/refusal.js';
import type { Route } from '../../kit/http/route.js';
import { answer, refusal } from '../answers.js';
import { findLife } from '../calls/find-life.js';
import { know } from '../calls/know.js';
import { callStatus } from '../calls/status.js';
import type { Own } from '../view.js';
import { guarded } from './guarded.js';

export const statusRoute: Route<Own> = guarded({
  method: 'GET',
  path: '/calls/:call_id',
  operation: {
    id: 'getCallStatus',
    summary: 'How a call stands: status, duration, recording, and every side of it',
    description: 'ANSWER is told of a call that goes on as well as of one that is over: end_time tells them apart.',
    tag: 'Calls',
    responses: {
      200: { description: 'The call', schema: callStatusSchema },
      404: { description: 'There is no such call', schema: refusalSchema },
    },
  },
  handle(ask) {
    const { tenant, param, base, now } = ask;
    const life = findLife(param('call_id'), tenant);
    if (life !== undefined) {
      know(tenant, life.index);
      ask.tell({ call: life.index });
      return answer(callStatus(life, { tenant, base, now }));
    }
    const { switches } = tenant.own;
    return refusal(switches, switches['unknownCall.status'], 'Call not found');
  },
});

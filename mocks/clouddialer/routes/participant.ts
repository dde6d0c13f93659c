import { type LegQueued, legQueuedSchema, participantSchema } from '../../../schemas/clouddialer/initiate.js';
import { refusalSchema } from '../../../schemas/clouddialer/refusal.js';
import type { Reply } from '../../kit/http/reply.js';
import type { Route } from '../../kit/http/route.js';
import { answer, refusal } from '../answers.js';
import { addParticipant } from '../calls/add-participant.js';
import { findLife } from '../calls/find-life.js';
import type { Switches } from '../switches.js';
import type { CloudDialerAsk, Own } from '../view.js';
import { guarded } from './guarded.js';
import { numberOf, objectOf, ringTimeOf, Unacceptable } from './read-initiate.js';

/** Its path is documented nowhere that can be read, so it answers at two. */
export const participantRoute = (switches: Switches): Route<Own> =>
  guarded({
    method: 'POST',
    path: '/calls/:call_id/legs',
    aliases: switches['paths.aliases'] ? ['/calls/:call_id/participants'] : [],
    operation: {
      id: 'addParticipant',
      summary: 'Dial one more number into a call that goes on',
      description: 'Whether the new side answers or not, the call goes on as it would have.',
      tag: 'Calls',
      body: { ...participantSchema, additionalProperties: true },
      responses: {
        200: { description: 'The leg is queued', schema: legQueuedSchema },
        400: { description: 'Wrong field, or the call is not going on', schema: refusalSchema },
        404: { description: 'There is no such call', schema: refusalSchema },
      },
    },
    handle(ask) {
      const { tenant, param, now, note, path } = ask;
      note(`a participant, asked for at ${path.replace(param('call_id'), '{call_id}')}`);
      const life = findLife(param('call_id'), tenant);
      if (life === undefined) return refusal(switches, switches['unknownCall.status'], 'Call not found');
      const read = readParticipant(ask);
      if ('status' in read) return read;
      if (life.answeredAt === undefined || now < life.answeredAt || now >= life.endedAt) {
        return refusal(switches, switches['legs.inactive'], 'The call is not active');
      }
      const told: LegQueued = { status: 'success', message: 'Leg queued', leg_id: addParticipant(tenant, life, read) };
      return answer(told);
    },
  });

function readParticipant({ json, tenant }: CloudDialerAsk): { number: string; maxRingTime: number } | Reply {
  const { switches } = tenant.own;
  const read = json();
  if (!read.ok) return refusal(switches, 400, 'The body is not valid JSON');
  try {
    const fields = objectOf(read.value);
    return {
      number: numberOf(fields, 'number', switches['numbers.lenient']),
      maxRingTime: ringTimeOf(fields),
    };
  } catch (error) {
    if (error instanceof Unacceptable) return refusal(switches, 400, error.message);
    throw error;
  }
}

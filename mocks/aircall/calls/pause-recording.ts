import { stageOf } from '../../kit/account/account.js';
import { empty } from '../../kit/http/reply.js';
import { badRequest, refusal } from '../errors.js';
import { isReply } from '../is-reply.js';
import { route } from '../route.js';
import { changeCall } from '../rows/call-changes.js';
import { findCall } from './find-call.js';

/** Only while the call goes on; 405 when it is not recorded at all. */
const setPaused = (verb: 'pause' | 'resume') =>
  route({
    method: 'POST',
    path: `/v1/calls/:id/${verb}_recording`,
    operation: {
      id: `${verb}Recording`,
      summary: verb === 'pause' ? 'Stops recording for a while' : 'Goes on recording',
      tag: 'Calls',
      responses: { 204: { description: 'Done' } },
    },
    handle(ask) {
      const found = findCall(ask);
      if (isReply(found)) return found;
      if (stageOf(found.call, ask.now) === 'ended') return badRequest('The call has ended');
      if (!found.call.recorded) return refusal(405, 'Recording is off for this number');
      changeCall(ask.tenant, found.id, (was) => ({ ...was, recordingPaused: verb === 'pause' }));
      return empty();
    },
  });

export const pauseRecording = setPaused('pause');
export const resumeRecording = setPaused('resume');

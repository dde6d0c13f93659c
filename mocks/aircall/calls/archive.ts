import { callAnswerSchema } from '../../../schemas/aircall/answers.js';
import { answer } from '../errors.js';
import { isReply } from '../is-reply.js';
import { callOf } from '../objects/call.js';
import { viewOf } from '../requests.js';
import { route } from '../route.js';
import { changeCall } from '../rows/call-changes.js';
import { emitCall } from '../webhooks/emit.js';
import { fetchOf } from './fetch-flags.js';
import { findCall } from './find-call.js';

/** An archived call stays in lists, and no time of it moves. */
const setArchived = (verb: 'archive' | 'unarchive', archived: boolean) =>
  route({
    method: 'PUT',
    path: `/v1/calls/:id/${verb}`,
    operation: {
      id: `${verb}Call`,
      summary: archived ? 'Archives a call' : 'Takes a call out of the archive',
      tag: 'Calls',
      responses: { 200: { description: 'The call', schema: callAnswerSchema } },
    },
    handle(ask) {
      const found = findCall(ask);
      if (isReply(found)) return found;
      changeCall(ask.tenant, found.id, (was) => ({ ...was, archived }));
      if (archived) emitCall(ask.tenant, 'call.archived', found.call);
      return answer({ call: callOf(found.call, fetchOf(ask), viewOf(ask)) });
    },
  });

export const archiveCall = setArchived('archive', true);
export const unarchiveCall = setArchived('unarchive', false);

import { notFound } from '../errors.js';
import { isReply } from '../is-reply.js';
import { mediumOf } from '../objects/media.js';
import type { Medium } from '../objects/media-links.js';
import { route } from '../route.js';
import { callChanges, changeCall, unchanged } from '../rows/call-changes.js';
import { uncertain } from '../uncertain.js';
import { findCall } from './find-call.js';

const deleteMedium = (medium: Medium) =>
  route({
    method: 'DELETE',
    path: `/v1/calls/:id/${medium}`,
    operation: {
      id: medium === 'recording' ? 'deleteRecording' : 'deleteVoicemail',
      summary: `Deletes the ${medium} of a call`,
      tag: 'Calls',
      responses: uncertain.responses,
    },
    handle(ask) {
      const found = findCall(ask);
      if (isReply(found)) return found;
      const changes = callChanges(ask.tenant).get(String(found.id)) ?? unchanged;
      if (mediumOf(found.call, ask.now, changes) !== medium) return notFound();
      changeCall(ask.tenant, found.id, (was) => ({
        ...was,
        ...(medium === 'recording' ? { recordingDeleted: true } : { voicemailDeleted: true }),
      }));
      return uncertain.reply(ask);
    },
  });

export const deleteRecording = deleteMedium('recording');
export const deleteVoicemail = deleteMedium('voicemail');

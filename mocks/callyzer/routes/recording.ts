import { audioReply } from '../../kit/audio/audio-reply.js';
import { createMp3 } from '../../kit/audio/mp3.js';
import type { Route } from '../../kit/http/route.js';
import type { Own } from '../view.js';
import { refusal } from '../wire/answers.js';
import { shown } from '../wire/call-log.js';
import { callAtPlace, RECORDING_PATH, recordingId } from '../wire/recording-url.js';

/** Served to everyone, in parts as well, and never counted by the limit. */
export const recordingRoute: Route<Own> = {
  method: 'GET',
  path: RECORDING_PATH,
  operation: {
    id: 'recording',
    summary: 'A recording; call_recording_url leads here',
    tag: 'recordings',
    open: true,
    responses: {
      200: { description: 'The whole of it', type: 'audio/mpeg' },
      206: { description: 'The range asked for', type: 'audio/mpeg' },
      404: { description: 'There is no such recording, or not yet, or no longer' },
      416: { description: 'The range lies behind its end' },
    },
  },
  async handle(ask) {
    const { tenant, now, base, param } = ask;
    const place = { employee: param('employee'), day: param('day'), file: param('file') };
    const call = param('tenant') === tenant.key ? callAtPlace(place, tenant) : undefined;
    if (call === undefined || !shown(call, { tenant, now, base, version: '2.1' }).hasRecording)
      return refusal(404, 'Not Found');
    return audioReply(await createMp3({ id: recordingId(call, tenant), seconds: call.talkSeconds }), ask);
  },
};

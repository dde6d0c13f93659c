import { refusalSchema } from '../../../schemas/clouddialer/refusal.js';
import { audioReply } from '../../kit/audio/audio-reply.js';
import type { Route } from '../../kit/http/route.js';
import { refusal } from '../answers.js';
import { lifeOfCall } from '../calls/life.js';
import { recordingOf } from '../calls/recording.js';
import { RECORDING_PATH, readRecordingName } from '../calls/recording-url.js';
import type { CloudDialerTenant, Own } from '../view.js';

/** Served to everyone who knows the name, in parts as well. */
export const recordingRoute: Route<Own> = {
  method: 'GET',
  path: RECORDING_PATH,
  operation: {
    id: 'downloadRecording',
    summary: 'The recording of a call, at the very URL that was told',
    tag: 'Ops',
    open: true,
    responses: {
      200: { description: 'The sound', type: 'audio/wav' },
      206: { description: 'The part of it that was asked for', type: 'audio/wav' },
      404: { description: 'There is none, or not yet', schema: refusalSchema },
    },
  },
  handle(ask) {
    const { tenant, param, now } = ask;
    const source = ask.struckBy('recording-missing') === undefined ? soundOf(param('file'), tenant, now) : undefined;
    return source === undefined ? refusal(tenant.own.switches, 404, 'Recording not found') : audioReply(source, ask);
  },
};

function soundOf(file: string, tenant: CloudDialerTenant, now: number) {
  const name = readRecordingName(file);
  const index = name?.tenantKey === tenant.key ? tenant.own.ids.read('recording', name.id) : undefined;
  const call = index === undefined ? undefined : tenant.account.call(index);
  const life = call === undefined ? undefined : lifeOfCall(call, tenant);
  return life === undefined ? undefined : recordingOf(life, tenant, now);
}

import { createAudio } from '../../kit/audio.js';
import type { ByteSource } from '../../kit/serve-bytes.js';
import type { CloudDialerTenant } from '../view.js';
import type { Life } from './life.js';

/** A call's recording, as long as was talked; `undefined` while there is none. */
export function recordingOf(life: Life, { seed, own }: CloudDialerTenant, now: number): ByteSource | undefined {
  const { isRecorded, recordingAt, answeredAt, endedAt, callId } = life;
  const expiry = own.switches['recording.expiry'];
  const isGone = expiry > 0 && now >= endedAt + expiry;
  if (!isRecorded || answeredAt === undefined || now < recordingAt || isGone) return undefined;
  const source = createAudio({ id: `clouddialer ${seed} ${callId}`, seconds: endedAt - answeredAt });
  return { ...source, type: own.switches['recording.type'] };
}

import { createAudio } from '../kit/audio.js';
import { serveBytes } from '../kit/serve-bytes.js';
import { createAudioLinks } from './audio-links.js';
import type { Account, Behaviour } from './behaviour.js';
import { createIds } from './ids.js';

type Recordings = Pick<Behaviour, 'hasRecording' | 'recording' | 'noRecording' | 'audio' | 'audioOf'>;

/** Endpoint 5, and the audio behind its links. */
export function recordings(account: Account, the: () => Behaviour): Recordings {
  const { seed } = account.world.options;
  const links = createAudioLinks(seed);
  const tokens = createIds(seed + 1);
  return {
    hasRecording: (call) => call.recorded && call.endedAt + call.recordingDelaySeconds <= account.now(),
    recording: (call, { base }) => ({
      status: 200,
      json: {
        url: links.link(base, tokens.spell(call.index), account.now()),
        filename: `${the()
          .callId(call)
          .replace(/[^\w.-]+/g, '_')}.wav`,
        mimeType: 'audio/wav',
      },
    }),
    noRecording: () => the().error(404, 'There is no recording of this call'),
    audio(token, request) {
      const index = links.isValid(token, request.query, account.now()) ? tokens.read(token) : undefined;
      if (index === undefined) return the().error(403, 'The link has expired or is not ours');
      return the().audioOf(account.world.callAt(index), request);
    },
    audioOf(call, request) {
      return serveBytes(createAudio({ id: tokens.spell(call.index), seconds: the().durationOf(call) }), request);
    },
  };
}

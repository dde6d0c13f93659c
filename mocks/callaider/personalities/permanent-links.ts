import { objectIn } from '../rows.js';
import { personality } from './personality.js';

export const permanentLinks = personality({
  name: 'permanent-links',
  story: 'Recording links never expire and are the same each time.',
  expects: {},
  apply: (right) => ({
    ...right,
    recording(call, request) {
      const url = `${request.base}/audio/${encodeURIComponent(right.callId(call))}.wav`;
      return { status: 200, json: { ...objectIn(right.recording(call, request).json), url } };
    },
    audio(id, request) {
      const call = right.callById(id);
      return call === undefined ? right.error(404, 'There is no such file') : right.audioOf(call, request);
    },
  }),
});

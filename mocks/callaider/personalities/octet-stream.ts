import { personality } from './personality.js';

export const octetStream = personality({
  name: 'octet-stream',
  story: 'The object storage knows no types: every download is application/octet-stream.',
  expects: { warns: ['recording/has-audio-type'] },
  apply: (right) => ({
    ...right,
    audio(id, request) {
      const reply = right.audio(id, request);
      const isAudio = reply.status === 200 || reply.status === 206;
      return isAudio ? { ...reply, headers: { ...reply.headers, 'Content-Type': 'application/octet-stream' } } : reply;
    },
  }),
});

import { serveBytes } from '../../../kit/serve-bytes.js';
import { fault } from '../fault.js';

export const recordingWithoutHeader = fault({
  name: 'recording-without-header',
  story: 'Files hold bare samples, as the telephony writes them.',
  breaks: { 'recording/is-audio': 'warn' },
  apply: (right) => ({
    ...right,
    audioOf(call, request) {
      const bytes = new Uint8Array(8000 * right.durationOf(call)).fill(0x7f);
      return {
        ...serveBytes(
          { size: bytes.length, type: 'audio/wav', etag: '"raw"', slice: (from, to) => bytes.slice(from, to) },
          request,
        ),
      };
    },
  }),
});

import { fault } from '../fault.js';

export const recordingEmpty = fault({
  name: 'recording-empty',
  story: 'The file is created when the call begins, and nothing is written to it.',
  breaks: { 'recording/size-fits-duration': 'fail' },
  apply: (right) => ({
    ...right,
    audioOf: () => ({ status: 200, headers: { 'Content-Type': 'audio/wav' }, body: new Uint8Array() }),
  }),
});

import { objectIn } from '../../rows.js';
import { fault } from '../fault.js';

export const recordingFilenameSaysMp3 = fault({
  name: 'recording-filename-says-mp3',
  story: 'The extension is a constant: every file is called .mp3, though all are WAV.',
  breaks: { 'recording/filename-fits-mime-type': 'warn' },
  apply: (right) => ({
    ...right,
    recording(call, request) {
      const answer = objectIn(right.recording(call, request).json);
      return { status: 200, json: { ...answer, filename: String(answer.filename).replace(/wav$/, 'mp3') } };
    },
  }),
});

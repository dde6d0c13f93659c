import { fault } from '../fault.js';

/** Four weeks. */
const KEPT_SECONDS = 28 * 24 * 3600;

export const oldRecordingsPurged = fault({
  name: 'old-recordings-purged',
  story: 'Files are deleted after four weeks, and the links to them are given all the same.',
  breaks: { 'recording/old-calls-answer-alike': 'fail' },
  depth: 'thorough',
  apply: (right) => ({
    ...right,
    audioOf: (call, request) =>
      call.endedAt < right.account.now() - KEPT_SECONDS
        ? right.error(404, 'There is no such file')
        : right.audioOf(call, request),
  }),
});

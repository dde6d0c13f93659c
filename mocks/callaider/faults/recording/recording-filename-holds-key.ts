import { objectIn } from '../../rows.js';
import { fault } from '../fault.js';

export const recordingFilenameHoldsKey = fault({
  name: 'recording-filename-holds-key',
  story: 'Files are named for the tenant, and the tenant is known by its key.',
  breaks: { 'recording/link-holds-no-key': 'fail' },
  apply: (right) => ({
    ...right,
    recording(call, request) {
      const answer = objectIn(right.recording(call, request).json);
      return { status: 200, json: { ...answer, filename: `${right.account.secret}-${answer.filename}` } };
    },
  }),
});

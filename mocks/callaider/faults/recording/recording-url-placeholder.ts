import { objectIn } from '../../rows.js';
import { fault } from '../fault.js';

export const recordingUrlPlaceholder = fault({
  name: 'recording-url-placeholder',
  story: 'Calls that were not archived have the link N/A.',
  breaks: { 'recording/url-is-filled': 'fail' },
  apply: (right) => ({
    ...right,
    recording(call, request) {
      const answer = objectIn(right.recording(call, request).json);
      return { status: 200, json: { ...answer, url: 'N/A' } };
    },
  }),
});

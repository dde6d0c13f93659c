import { objectIn } from '../../rows.js';
import { fault } from '../fault.js';

export const recordingUrlHoldsKey = fault({
  name: 'recording-url-holds-key',
  story: 'So that the download passes the key check, the link carries the key as a parameter.',
  breaks: { 'recording/link-holds-no-key': 'fail' },
  apply: (right) => ({
    ...right,
    recording(call, request) {
      const answer = objectIn(right.recording(call, request).json);
      const key = encodeURIComponent(right.account.secret);
      return { status: 200, json: { ...answer, url: `${answer.url}&key=${key}` } };
    },
  }),
});

import { objectIn, renamed } from '../../rows.js';
import { fault } from '../fault.js';

export const recordingLinkRenamed = fault({
  name: 'recording-link-renamed',
  story: 'The link goes out as link.',
  breaks: { 'recording/gives-a-link': 'fail' },
  apply: (right) => ({
    ...right,
    recording: (call, request) => ({
      status: 200,
      json: renamed(objectIn(right.recording(call, request).json), { url: 'link' }),
    }),
  }),
});

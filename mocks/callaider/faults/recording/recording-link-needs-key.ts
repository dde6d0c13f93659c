import { fault } from '../fault.js';

export const recordingLinkNeedsKey = fault({
  name: 'recording-link-needs-key',
  story: 'The links lead to the API itself, where every route asks for the key.',
  breaks: { 'recording/needs-no-key': 'fail', 'recording/url-can-be-fetched': 'fail' },
  apply: (right) => ({
    ...right,
    needsKey: (endpoint, request) => endpoint === 'audio' || right.needsKey(endpoint, request),
  }),
});

import { fault } from '../fault.js';

export const recordingLinkToNobody = fault({
  name: 'recording-link-to-nobody',
  story: "Links are made with the port of the storage on the developer's machine, where nothing listens here.",
  breaks: { 'recording/url-can-be-fetched': 'fail' },
  apply: (right) => ({
    ...right,
    recording(call, request) {
      const reply = right.recording(call, request);
      return { ...reply, json: { ...(reply.json as object), url: 'http://127.0.0.1:9/recordings/call.wav' } };
    },
  }),
});

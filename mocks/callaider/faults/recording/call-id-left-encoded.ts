import { fault } from '../fault.js';

export const callIdLeftEncoded = fault({
  name: 'call-id-left-encoded',
  story:
    'Calls of the second exchange have a colon in their id, and the recording looks ids up as they stand in the path.',
  breaks: { 'recording/encoded-ids-work': 'fail' },
  apply: (right) => ({
    ...right,
    callId: (call) => (call.index % 3 === 0 ? `pbx2:${right.callId(call)}` : right.callId(call)),
    callById: (id) => right.callById(id.replace(/^pbx2:/, '')),
    route(request) {
      const found = right.route(request);
      const segment = /^\/calls\/([^/]+)\/recording$/.exec(request.path)?.[1];
      return segment === undefined || found === undefined ? found : { ...found, id: segment };
    },
  }),
});

import { objectIn } from '../rows.js';
import { personality } from './personality.js';

export const extraFields = personality({
  name: 'extra-fields',
  story: 'The API tells more than it is asked for, errors included, and numbers its answers.',
  expects: {},
  apply(right) {
    let answers = 0;
    return {
      ...right,
      health: (request) => ({
        status: 200,
        json: { ...objectIn(right.health(request).json), version: '4.2.0', uptime: 86 },
      }),
      contactRow: (operator) => ({ ...right.contactRow(operator), email: operator.email, active: true, tags: ['pbx'] }),
      contacts: (rows) => ({ status: 200, json: { contacts: rows, generatedBy: 'pbx' } }),
      callRow: (call) => ({
        ...right.callRow(call),
        lineId: call.line,
        wasTransferred: call.legs.length > 1,
        note: null,
      }),
      recording(call, request) {
        const reply = right.recording(call, request);
        return { ...reply, json: { ...objectIn(reply.json), codec: 'mu-law', channels: 1 } };
      },
      error(status, message) {
        answers += 1;
        const json = { ...objectIn(right.error(status, message).json), code: status, requestId: `req-${answers}` };
        return { status, json };
      },
      finish(reply, endpoint, request) {
        const done = right.finish(reply, endpoint, request);
        answers += 1;
        return { ...done, headers: { ...done.headers, 'X-Request-Id': `req-${answers}` } };
      },
    };
  },
});

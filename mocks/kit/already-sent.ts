import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';

// Another Hono server in this process may have put its own class in place of the global Response. That class has a
// shortcut which would send the answer a second time; reading the body makes it give the shortcut up.
void RESPONSE_ALREADY_SENT.body;

/** What a handler returns that has written its answer to Node's own response. */
export const alreadySent: Response = RESPONSE_ALREADY_SENT;

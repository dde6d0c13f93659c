import { type Reply, text } from '../../kit/http/reply.js';

/** Storage speaks XML, and has errors of its own. */
export function xmlError(status: number, code: string, message: string): Reply {
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`;
  return text(body, status, 'application/xml');
}

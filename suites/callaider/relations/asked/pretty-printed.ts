import type { Http } from '../../../http.js';
import { type CallsRequest, type CallsSeen, readCalls } from '../../observations/ask-calls.js';

/** A request with its keys the other way round, indented, with blanks around colons and the line ends of Windows. */
export function prettyPrinted(request: CallsRequest): string {
  const reversed = Object.fromEntries(Object.entries(request).toReversed());
  return `${JSON.stringify(reversed, null, 2).replaceAll('\n', '\r\n').replaceAll('": ', '" : ')}\r\n`;
}

/** POST /calls with the key and a body that stands for `request`. */
export async function askAsText(http: Http, request: CallsRequest, body: string): Promise<CallsSeen> {
  const outcome = await http.ask({
    endpoint: 'calls',
    intent: 'abnormal',
    method: 'POST',
    path: '/calls',
    headers: [['Content-Type', 'application/json']],
    body,
  });
  return readCalls(outcome, request);
}

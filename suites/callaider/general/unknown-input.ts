import type { Outcome } from '../../http.js';
import { observation, optional } from '../../observation.js';
import { askCalls, type CallsSeen } from '../observations/ask-calls.js';
import { harmlessAdditions, importBatch } from '../observations/harmless-additions.js';
import { settledCalls } from '../observations/settled-calls.js';

const HEX = '0123456789abcdef';

export interface UnknownInputSeen {
  /** GET /contacts with tracing headers, Accept any and another User-Agent. */
  readonly contacts: Outcome;
  /** The settled window, with a field in the body that the contract does not know. */
  readonly calls: CallsSeen | undefined;
}

/** What a newer platform might send: headers and a field that nobody has told the API about. */
export const unknownInput = observation({
  id: 'general/unknown-input',
  purpose: 'Send headers and a field that the contract does not know',
  from: 'standard',
  needs: { settled: optional(settledCalls), additions: optional(harmlessAdditions) },
  async observe({ http, random }, { settled, additions }): Promise<UnknownInputSeen> {
    const contacts = await http.ask({
      endpoint: 'contacts',
      intent: 'abnormal',
      path: '/contacts',
      purpose: 'GET /contacts with unknown headers and another User-Agent',
      headers: [
        ['X-Request-Id', random.text(16, HEX)],
        ['traceparent', `00-1${random.text(31, HEX)}-1${random.text(15, HEX)}-01`],
        ['Accept', '*/*'],
        ['User-Agent', 'CallImport/2.0 (+https://example.com/import)'],
      ],
    });
    if (settled === undefined) return { contacts, calls: undefined };
    if (additions?.isSame) return { contacts, calls: additions.seen };
    const calls = await askCalls(
      http,
      { ...(settled.request as object), importBatch: importBatch(random) },
      { intent: 'abnormal', purpose: 'The settled window, with a field in the body that is not in the contract' },
    );
    return { contacts, calls };
  },
});

import { observation, optional } from '../../../../observation.js';
import { askCalls } from '../../../observations/ask-calls.js';
import { harmlessAdditions, withCharsetHeader } from '../../../observations/harmless-additions.js';
import { settledCalls } from '../../../observations/settled-calls.js';

/** The settled window, announced as `application/json; charset=utf-8`; with other additions or alone. */
export const withCharset = observation({
  id: 'calls/with-charset',
  purpose: 'The window with a charset in the Content-Type',
  from: 'standard',
  needs: { settled: settledCalls, additions: optional(harmlessAdditions) },
  observe: async ({ http }, { settled, additions }) =>
    additions?.isSame
      ? additions.seen
      : askCalls(http, settled.request, { intent: 'abnormal', headers: withCharsetHeader }),
});

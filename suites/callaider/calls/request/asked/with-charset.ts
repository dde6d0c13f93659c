import { observation } from '../../../../observation.js';
import { askCalls } from '../../../observations/ask-calls.js';
import { settledCalls } from '../../../observations/settled-calls.js';

/** The settled window, announced as `application/json; charset=utf-8`. */
export const withCharset = observation({
  id: 'calls/with-charset',
  purpose: 'The window with a charset in the Content-Type',
  from: 'standard',
  needs: { settled: settledCalls },
  observe: ({ http }, { settled }) =>
    askCalls(http, settled.request, {
      intent: 'abnormal',
      headers: [['Content-Type', 'application/json; charset=utf-8']],
    }),
});

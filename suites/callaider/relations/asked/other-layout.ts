import { observation, optional } from '../../../observation.js';
import { type CallsSeen, readCalls } from '../../observations/ask-calls.js';
import { callsByDirectionAndOperator } from '../../observations/operator-calls.js';
import { settledCalls } from '../../observations/settled-calls.js';

export interface OtherLayout {
  readonly seen: CallsSeen;
  /** What was asked before in the usual layout. */
  readonly like: CallsSeen;
}

/** The request with all filters, if they were answered: its keys the other way round, indented, with line ends of Windows. */
export const otherLayout = observation({
  id: 'relations/other-layout',
  purpose: 'The same request with its keys in another order, pretty-printed',
  from: 'standard',
  needs: { settled: settledCalls, filtered: optional(callsByDirectionAndOperator) },
  observe: async ({ http }, { settled, filtered }): Promise<OtherLayout> => {
    const like = filtered?.rows === undefined ? settled : filtered;
    const body = prettyPrinted(like.request);
    const outcome = await http.ask({
      endpoint: 'calls',
      intent: 'abnormal',
      method: 'POST',
      path: '/calls',
      headers: [['Content-Type', 'application/json']],
      body,
    });
    return { seen: readCalls(outcome, like.request), like };
  },
});

export function prettyPrinted(request: unknown): string {
  const reversed = Object.fromEntries(Object.entries(request as object).toReversed());
  return `${JSON.stringify(reversed, null, 2).replaceAll('\n', '\r\n').replaceAll('": ', '" : ')}\r\n`;
}

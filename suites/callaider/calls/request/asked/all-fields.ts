import { observation, optional } from '../../../../observation.js';
import { isObject, own } from '../../../answers.js';
import { askCalls, type CallsSeen } from '../../../observations/ask-calls.js';
import { contacts } from '../../../observations/contacts.js';
import { windowSearch } from '../../../observations/settled-calls.js';

export interface AllFields {
  /** The refused window again, now with every optional field; `undefined` when the window alone was answered. */
  readonly seen: CallsSeen | undefined;
}

/** Asked only when the window alone is not answered with a list: are the optional fields what is missing? */
export const allFields = observation({
  id: 'calls/all-fields',
  purpose: 'The window with every optional field, since the window alone is not answered',
  needs: { search: windowSearch, contacts: optional(contacts) },
  observe: async ({ http }, { search, contacts: listed }): Promise<AllFields> => {
    const [first] = search.tried;
    if (first === undefined || search.tried.some(({ rows }) => rows !== undefined)) return { seen: undefined };
    const operators = (listed?.rows ?? [])
      .filter(isObject)
      .map((row) => own(row, 'id'))
      .filter((id) => typeof id === 'string' || typeof id === 'number')
      .map(String);
    const { from, to } = first.window;
    const request = { startTime: from, stopTime: to, direction: 'incoming', operators, propertyFilters: {} };
    return { seen: await askCalls(http, request) };
  },
});

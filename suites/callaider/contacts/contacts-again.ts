import type { LoggedExchange } from '../../http.js';
import { observation, type Unavailable, unavailable } from '../../observation.js';
import { CONTACTS_LIMIT_BYTES, type ContactsSeen, contacts, readContacts } from '../observations/contacts.js';

/** Seconds between the two requests of a thorough run, at least. CON-7. */
const APART = 30;

/**
 * The same question as at the start, once the run is nearly over: the lists that others got meanwhile, which cost nothing
 * (one server of several may have ids of its own); asked once more where there are none, or when time allows.
 */
export const contactsAgain = observation({
  id: 'contacts/again',
  purpose: 'Ask /contacts once more, late in the run',
  from: 'standard',
  phase: 'late',
  pauses: { thorough: APART },
  needs: { first: contacts },
  observe: async ({ http, depth, pause }, { first }): Promise<readonly ContactsSeen[] | Unavailable> => {
    if (first.rows === undefined || first.outcome.kind === 'none') {
      return unavailable.inconclusive('the first answer of /contacts holds no list to compare with');
    }
    if (first.rows.length === 0) return unavailable.skip('the list of operators is empty');
    if (depth === 'thorough') {
      const passed = latest(http.log()) - first.outcome.at;
      if (passed < APART) await pause(APART - Math.max(passed, 0));
    }
    const meanwhile = listsOf(http.log(), first.outcome.exchange);
    if (meanwhile.length > 0 && depth !== 'thorough') return meanwhile;
    const again = readContacts(
      await http.ask({ endpoint: 'contacts', intent: 'valid', path: '/contacts', limitBytes: CONTACTS_LIMIT_BYTES }),
    );
    return [...meanwhile, again];
  },
});

function listsOf(log: readonly LoggedExchange[], after: number): readonly ContactsSeen[] {
  return log
    .filter(
      ({ exchange, outcome: { ask } }) => exchange > after && ask.endpoint === 'contacts' && ask.intent === 'valid',
    )
    .map(({ outcome }) => readContacts(outcome))
    .filter(({ rows }) => rows !== undefined);
}

/** When the last answer came, in Unix seconds. */
function latest(log: readonly LoggedExchange[]): number {
  return Math.max(0, ...log.slice(-20).map(({ outcome }) => (outcome.kind === 'answer' ? outcome.at : 0)));
}

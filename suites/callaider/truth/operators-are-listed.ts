import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, pass } from '../../verdicts.js';
import { isObject, type own } from '../answers.js';
import { contacts } from '../observations/contacts.js';
import { nameKey } from './people.js';
import { truthCalls } from './window-calls.js';

/** So many digits of a telephone number are nobody else's. */
const ENOUGH_DIGITS = 7;

export const operatorsAreListed = rule({
  id: 'truth/operators-are-listed',
  flag: 'truth',
  clauses: ['CON-1', 'CON-10'],
  level: 'must',
  source: 'Endpoint 2',
  summary: 'Every operator whom the provider lists is among the contacts.',
  why: 'Teams are put together from this list: whoever is not on it is in no team, and their calls are in no report.',
  fix: "Read all pages of the provider's people, and leave nobody out for what they have not got.",
  needs: { calls: truthCalls, contacts },
  judge({ calls: { truth }, contacts: { rows, outcome } }) {
    if (rows === undefined) return inconclusive('the contacts are not a list: see contacts/lists-operators');
    const known = truth.operators.filter(({ isListed = true }) => isListed);
    if (known.length === 0) return inconclusive('the provider lists no operator');
    const phones = known.map(({ phone }) => phone);
    const told = new Set(rows.filter(isObject).flatMap(keysOf));
    const missing = known.filter(({ id, otherIds = [], name, phone }) =>
      [nameKey(name), ...[id, ...otherIds].map(idKey), ...(isOnly(phone, phones) ? phoneKeys(phone) : [])].every(
        (key) => !told.has(key),
      ),
    );
    // Names of the adapter's own, and ids of its own.
    if (missing.length === known.length && rows.length > 0) {
      return inconclusive('none of the contacts can be told to be an operator of the provider');
    }
    const tally = createTally();
    for (const { name, id } of missing) {
      tally.fail(() => ({
        message: `${missing.length} of ${known.length} operators are missing, such as ${name} (${id})`,
        at: '/contacts',
        exchange: outcome.exchange,
      }));
    }
    return tally.verdict(pass());
  },
});

function keysOf(row: Parameters<typeof own>[0]): readonly string[] {
  const texts = Object.values(row).filter((value) => typeof value === 'string' || typeof value === 'number');
  return texts.map(String).flatMap((text) => [nameKey(text), idKey(text), ...phoneKeys(text)]);
}

const idKey = (id: string): string => `id ${id.toLowerCase()}`;

/** A line that many call from names none of them. */
const isOnly = (phone: string, phones: readonly string[]): boolean =>
  phones.filter((each) => each === phone).length === 1;

/** In whatever form it is written. */
function phoneKeys(text: string): readonly string[] {
  const digits = text.replace(/\D/g, '');
  return digits.length < ENOUGH_DIGITS ? [] : [`phone ${digits.slice(-ENOUGH_DIGITS)}`];
}

import { byShare, pick, type Shares } from './choices.js';
import { type CultureName, cultures, legalForms } from './dictionaries.js';
import type { Draws } from './hash.js';
import { createNames, mailbox } from './names.js';
import { clientNumber } from './phone-numbers.js';
import type { Client } from './types.js';

const cultureShares: Shares<CultureName> = [
  ['english', 76],
  ['french', 8],
  ['polish', 8],
  ['ukrainian', 8],
];

/** Share of the numbers that nobody has put a name to. */
const NAMELESS = 0.18;

/** The clients of an account, each made when asked for. `index` must lie in the account: the caller sees to that. */
export function createClients(draws: Draws): (index: number) => Client {
  const nameOf = createNames(draws, 'client');
  const culture = draws('client.culture');
  const named = draws('client.named');
  const employed = draws('client.employed');
  const owner = draws('client.owner');
  const form = draws('client.legalForm');
  const mailed = draws('client.mailed');
  const city = draws('client.city');
  const vip = draws('client.vip');
  return (index) => {
    const of = byShare(cultureShares, culture(index));
    const client: { -readonly [Key in keyof Client]: Client[Key] } = {
      index,
      phone: clientNumber(index),
      city: pick(cultures[of].cities, city(index)),
      segment: vip(index) < 0.08 ? 'vip' : 'standard',
    };
    if (named(index) < NAMELESS) return client;
    const name = nameOf(index, of);
    client.name = `${name.first} ${name.last}`;
    if (employed(index) < 0.45) {
      client.company = `${pick(cultures[of].menSurnames, owner(index))} ${pick(legalForms, form(index))}`;
    }
    if (mailed(index) < 0.6) client.email = `${mailbox(name, 'client')}.${index}@example.com`;
    return client;
  };
}

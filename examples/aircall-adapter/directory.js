// @ts-check
import { digits } from './mapping.js';

/**
 * @import { Contact } from '../contract/types.js'
 * @import { Client } from './client.js'
 * @import { AircallNumber, AircallTeam, AircallUser } from './types.js'
 */

const PAGE = 50;
/** How long agents, teams and numbers are taken as they were read; seconds. */
const FRESH = 60;

/** @param {{ client: Client, now: () => number }} parts */
export function createDirectory({ client, now }) {
  /** @type {{ at: number, read: ReturnType<typeof read> } | undefined} */
  let latest;

  async function read() {
    const users = await list(client, '/v2/users', 'users');
    const numbers = await list(client, '/v1/numbers', 'numbers');
    const teams = await list(client, '/v1/teams', 'teams');
    return { contacts: contactsOf(users, numbers, teams), lines: numbers.map(({ name }) => name) };
  }

  return {
    /** @returns {ReturnType<typeof read>} */
    get() {
      if (latest === undefined || now() > latest.at + FRESH) latest = { at: now(), read: read() };
      const { read: reading } = latest;
      reading.catch(() => {
        latest = undefined;
      });
      return reading;
    },
    /** Somebody came or went. */
    forget() {
      latest = undefined;
    },
  };
}

/**
 * All pages of a short list.
 * @param {Client} client @param {string} path @param {string} key
 * @returns {Promise<any[]>}
 */
async function list(client, path, key) {
  const found = new Map();
  for (let page = 1; ; page += 1) {
    const { body } = await client.ask('GET', `${path}?order=asc&per_page=${PAGE}&page=${page}`);
    for (const row of body[key]) found.set(row.id, row);
    if (body[key].length < PAGE) return [...found.values()];
  }
}

/**
 * An agent has no number of their own: it is the one that they call from.
 * @param {AircallUser[]} users @param {AircallNumber[]} numbers @param {AircallTeam[]} teams
 * @returns {Contact[]}
 */
function contactsOf(users, numbers, teams) {
  const phones = new Map(numbers.map((number) => [number.id, digits(number.digits)]));
  return users.map(({ id, name, extension, default_number_id }) => {
    const department = teams.find((team) => team.users.some((user) => user.id === id))?.name;
    const phone = phones.get(default_number_id ?? 0) ?? extension ?? '';
    return { id: String(id), phone, name, ...(department === undefined ? {} : { department }) };
  });
}

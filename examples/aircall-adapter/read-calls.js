// @ts-check

/**
 * @import { Client } from './client.js'
 * @import { AircallCall } from './types.js'
 * @typedef {{ client: Client, from: number, to: number, save: (calls: AircallCall[], at: number) => void }} Reading
 */

const PAGE = 50;

/** Until it settles a call may be told as starting a second too early, but its place in the list is the right one. */
const MARGIN = 2;

/**
 * Reads all calls that began in a stretch of time, oldest first. The next page is asked for from the last start on, and
 * not by its number: pages move when calls come or go, and none reaches beyond 10,000 calls. Some calls come twice so.
 * @param {Reading} reading bounds in Unix seconds, both read
 */
export async function readCalls({ client, from, to, save }) {
  let after = from - 1;
  for (;;) {
    const calls = await readPage({ client, from: after, to, save }, 1);
    if (calls.length < PAGE) return;
    const last = Math.max(...calls.map(({ started_at }) => started_at));
    if (last - MARGIN > after) {
      after = last - MARGIN;
      continue;
    }
    // More calls than a page holds in so few seconds: only here numbers of pages help.
    for (let page = 2; (await readPage({ client, from: after, to: last, save }, page)).length === PAGE; page += 1);
    after = last;
  }
}

/**
 * @param {Reading} reading `from` itself is left out, as Aircall does
 * @param {number} page
 * @returns {Promise<AircallCall[]>}
 */
export async function readPage({ client, from, to, save }, page) {
  const query = new URLSearchParams({
    from: String(from),
    to: String(to),
    order: 'asc',
    per_page: String(PAGE),
    page: String(page),
    fetch_contact: 'true',
  });
  const { body, at } = await client.ask('GET', `/v1/calls?${query}`);
  save(body.calls, at);
  return body.calls;
}

/**
 * How many calls Aircall counts in a stretch: nothing to end a reading by, but a hint that something has changed.
 * @param {Omit<Reading, 'save'>} reading
 * @returns {Promise<number>}
 */
export async function countCalls({ client, from, to }) {
  const { body } = await client.ask('GET', `/v1/calls?from=${from - 1}&to=${to}&per_page=1`);
  return body.meta.total;
}

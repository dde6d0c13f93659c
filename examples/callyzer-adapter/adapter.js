// @ts-check
import { createContractApp } from '../contract/app.js';
import { createCallStore, keepLater } from '../contract/call-store.js';
import { createClient, pauseAfter } from './client.js';
import { isCompleted, toContact, toStored } from './mapping.js';
import { readHistory } from './read-history.js';
import { refresh, round } from './refresh.js';

/**
 * @import { Contact, PropertySchema, Recording, Surroundings } from '../contract/types.js'
 * @import { CallLog, Config, Employee, Stretch } from './types.js'
 */

const PAGE = 100;
/** Seconds between two requests; the client's own when absent. */
const spacing = /** @type {number | undefined} */ (undefined);

/** What can be taken out and replaced, one by one. */
export const parts = {
  pauseAfter,
  spacing,
  readHistory,
  refresh,
  round,
  toStored,
  choose: keepLater,
  toContact,
  linkTo,
};

/**
 * The contract over Callyzer.
 * @param {Config} config
 * @param {Surroundings} surroundings
 * @param {Partial<typeof parts>} replaced
 */
export function createAdapter(config, surroundings, replaced = {}) {
  const use = { ...parts, ...replaced };
  const { now, log } = surroundings;
  const store = createCallStore(config.file, use.choose);
  const limits = use.spacing === undefined ? {} : { spacing: use.spacing };
  const client = createClient(config, surroundings, { pause: use.pauseAfter, ...limits });
  /** @type {Promise<unknown>} */
  let lastRefresh = Promise.resolve();

  /** @param {Stretch} stretch */
  const read = (stretch) =>
    use.readHistory({
      client,
      stretch,
      save: (rows, at) => store.save(rows.map((row) => use.toStored(row, at, config.timeZone))),
    });

  /** One after the other: the second finds in the store what the first has read. @param {() => Promise<unknown>} work */
  function inTurn(work) {
    const done = lastRefresh.then(work);
    lastRefresh = done.catch(() => {});
    return done;
  }

  const service = {
    /**
     * Teams choose operators from this list, so those whose calls are kept stay on it.
     * @returns {Promise<Contact[]>}
     */
    async contacts() {
      /** @type {Map<string, Contact>} */
      const found = new Map();
      for (let page = 1; ; page += 1) {
        const { body } = await client.ask('GET', `/employee/get?page_no=${page}&page_size=${PAGE}`);
        const employees = /** @type {Employee[]} */ (body.result);
        for (const contact of employees.map(use.toContact)) found.set(contact.id, contact);
        if (employees.length < PAGE) break;
      }
      for (const met of store.operators()) if (!found.has(met.id)) found.set(met.id, met);
      return [...found.values()];
    },
    /** @param {import('../contract/types.js').CallsQuery} query */
    async calls(query) {
      const window = { from: Math.max(0, Math.floor(query.startTime)), to: Math.ceil(query.stopTime) };
      await inTurn(() => use.refresh({ store, now, read }, window));
      return store.find(query);
    },
    /** @param {string} id */
    async recording(id) {
      if (!/^[\w-]{1,64}$/.test(id)) return undefined;
      const { body } = await client.ask('POST', '/call-log/get', { unique_ids: [id] });
      return use.linkTo(body.result[0]);
    },
    /** @returns {Promise<PropertySchema[]>} */
    properties: async () => [
      { key: 'Department', type: 'string' },
      { key: 'Status', type: 'string' },
    ],
  };

  return {
    app: createContractApp(service, { secretKey: config.secretKey, log }),
    store,
    /** To be called at the start, and every quarter of an hour or so. */
    round: () => inTurn(() => use.round({ now, read, refresh: (window) => use.refresh({ store, now, read }, window) })),
    close: () => store.close(),
  };
}

/**
 * The link is open to everybody and lasts; but it is there only minutes or hours after the call, so it is asked for anew.
 * @param {CallLog | undefined} row
 * @returns {Recording | undefined}
 */
export function linkTo(row) {
  const url = row !== undefined && isCompleted(row) ? row.call_recording_url : null;
  return url ? { url, filename: `call-${row?.id}.mp3`, mimeType: 'audio/mpeg' } : undefined;
}

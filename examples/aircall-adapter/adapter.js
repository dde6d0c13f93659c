// @ts-check
import { Hono } from 'hono';
import { createContractApp } from '../contract/app.js';
import { createCallStore } from '../contract/call-store.js';
import { createClient, pauseAfter } from './client.js';
import { createDirectory } from './directory.js';
import { keepWhatIsKnown, toStored } from './mapping.js';
import { readCalls } from './read-calls.js';
import { linkTo, readCall, stream } from './recordings.js';
import { refresh, round } from './refresh.js';
import { isSame, register, takeEvent, WEBHOOK_PATH } from './webhooks.js';

/**
 * @import { PropertySchema, Surroundings } from '../contract/types.js'
 * @import { Config } from './types.js'
 */

/** What can be taken out and replaced, one by one. */
export const parts = {
  pauseAfter,
  readCalls,
  refresh,
  round,
  toStored,
  choose: keepWhatIsKnown,
  takeEvent,
  register,
  createDirectory,
  readCall,
  linkTo,
  stream,
};

/**
 * The contract over Aircall.
 * @param {Config} config
 * @param {Surroundings} surroundings
 * @param {Partial<typeof parts>} replaced
 */
export function createAdapter(config, surroundings, replaced = {}) {
  const use = { ...parts, ...replaced };
  const { now, fetch, log } = surroundings;
  const store = createCallStore(config.file, use.choose);
  const client = createClient(config, surroundings, use.pauseAfter);
  const directory = use.createDirectory({ client, now });
  /** @type {Promise<unknown>} */
  let lastRefresh = Promise.resolve();
  /** @type {Promise<string> | undefined} */
  let token;

  /** @param {{ from: number, to: number }} stretch */
  const read = (stretch) =>
    use.readCalls({
      client,
      ...stretch,
      save: (calls, at) => store.save(calls.map((call) => use.toStored(call, at))),
    });

  /** One after the other: the second finds in the store what the first has read. @param {{ from: number, to: number }} window */
  function bringUpToDate(window) {
    const done = lastRefresh.then(() => use.refresh({ store, client, now, read }, window));
    lastRefresh = done.catch(() => {});
    return done;
  }

  const open = new Hono();
  open.post(WEBHOOK_PATH, async (c) => {
    const event = await c.req.json().catch(() => undefined);
    // The first event may well be here before the answer that tells the token.
    const right = await token?.catch(() => undefined);
    if (right === undefined || !isSame(String(event?.token), right)) return c.body(null, 401);
    use.takeEvent(event, { store, toStored: use.toStored, forgetDirectory: directory.forget });
    return c.body(null, 204);
  });
  open.get('/recordings/:file', (c) => use.stream(c.req.raw, { client, secretKey: config.secretKey, fetch, now }));

  const service = {
    /** Teams choose operators from this list, so those whose calls are kept stay on it. */
    contacts: async () => {
      const { contacts } = await directory.get();
      const listed = new Set(contacts.map(({ id }) => id));
      return [...contacts, ...store.operators().filter(({ id }) => !listed.has(id))];
    },
    /** @param {import('../contract/types.js').CallsQuery} query */
    async calls(query) {
      await bringUpToDate({ from: Math.max(0, Math.floor(query.startTime)), to: Math.ceil(query.stopTime) });
      return store.find(query);
    },
    /** @param {string} id */
    recording: async (id) => use.linkTo(await use.readCall(client, id), { ...config, now }),
    /** @returns {Promise<PropertySchema[]>} */
    properties: async () => [
      {
        key: 'Line',
        type: 'enum',
        values: [...new Set([...(await directory.get()).lines, ...store.valuesOf('Line')])],
      },
      { key: 'Country', type: 'string' },
      { key: 'Transferred', type: 'boolean' },
      { key: 'Seconds to answer', type: 'number' },
    ],
  };

  return {
    app: createContractApp(service, { secretKey: config.secretKey, open, log }),
    store,
    /** To be called at the start, and every few minutes. */
    round: () => use.round({ now, bringUpToDate }),
    /** Has webhooks sent here; before that all are refused. */
    async listenToEvents() {
      token = use.register(client, config.publicUrl + WEBHOOK_PATH);
      await token;
    },
    close: () => store.close(),
  };
}

// @ts-check
import { Hono } from 'hono';
import { createContractApp } from '../contract/app.js';
import { createCallStore, keepLater } from '../contract/call-store.js';
import { createClient, ProviderError, pauseAfter } from './client.js';
import { createDirectory } from './directory.js';
import { createLedger } from './ledger.js';
import { toKnown, toStored } from './mapping.js';
import { place } from './place.js';
import { takePush, WEBHOOK_PATH } from './pushes.js';
import { reconcile } from './reconcile.js';
import { recordingAt } from './recordings.js';

/**
 * @import { CallsQuery, PropertySchema, Surroundings } from '../contract/types.js'
 * @import { Config, Known, Wanted } from './types.js'
 */

/** What can be taken out and replaced, one by one. */
export const parts = {
  pauseAfter,
  takePush,
  reconcile,
  toKnown,
  toStored,
  choose: keepLater,
  createDirectory,
  place,
  recordingAt,
  /** @type {(query: CallsQuery) => CallsQuery} */
  read: (query) => query,
};

/**
 * The contract over CloudDialer. There is no list of calls: it keeps what is pushed, and asks for what is not.
 * @param {Config} config
 * @param {Surroundings} surroundings
 * @param {Partial<typeof parts>} replaced
 */
export function createAdapter(config, surroundings, replaced = {}) {
  const use = { ...parts, ...replaced };
  const { now, log } = surroundings;
  const store = createCallStore(config.file, use.choose);
  const ledger = createLedger(config.file === undefined ? undefined : `${config.file}-open`);
  const client = createClient(config, surroundings, use.pauseAfter);
  const directory = use.createDirectory(config.agents);
  const { fromNumber, agents } = config;
  const usualAgent = agents.find(({ active }) => active !== false)?.crm_username ?? '';
  /** @type {Promise<unknown>} */
  let last = Promise.resolve();

  /** @param {Known} known */
  const save = (known) => store.save([use.toStored(known, now(), directory)]);

  /** One after the other. */
  function bringUpToDate() {
    const done = last.then(() => use.reconcile({ client, ledger, store, now, save, toKnown: use.toKnown }));
    last = done.catch(() => {});
    return done;
  }

  const open = new Hono();
  open.post(WEBHOOK_PATH, async (c) => {
    const body = await c.req.json().catch(() => undefined);
    const isResult = use.takePush(body, { ledger, isKnown: (id) => store.get(id)?.settled === true, save });
    if (!isResult) return c.json({ status: 'error', message: 'That is no result of a call' }, 400);
    // It is written down: asking may take its time.
    bringUpToDate().catch((error) => log(String(error)));
    return c.body(null, 204);
  });

  const service = {
    contacts: async () => directory.contacts,
    /** @param {CallsQuery} query */
    async calls(query) {
      await bringUpToDate();
      return store.find(use.read(query));
    },
    /** @param {string} id */
    recording: async (id) =>
      store.get(id)?.call ? use.recordingAt(ledger.recording(id), id, surroundings) : undefined,
    /** @returns {Promise<PropertySchema[]>} */
    properties: async () => [{ key: 'Recorded', type: 'boolean' }],
  };

  const app = createContractApp(service, { secretKey: config.secretKey, open, log });
  // Beyond the contract, with the same key: who places calls here need not fear for lost results.
  app.post('/place', async (c) => {
    const wanted = /** @type {Wanted} */ (await c.req.json().catch(() => ({})));
    try {
      return c.json(await use.place(wanted, { client, ledger, fromNumber, usualAgent }), 201);
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error;
      return c.json({ status: 'error', message: error.message }, error.status === 400 ? 400 : 502);
    }
  });

  return {
    app,
    store,
    /** To be called at the start, and every few minutes. */
    round: bringUpToDate,
    close() {
      store.close();
      ledger.end();
    },
  };
}

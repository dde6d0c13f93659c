// @ts-check
import { serve } from '@hono/node-server';

/**
 * @import { Hono } from 'hono'
 * @import { Surroundings } from './types.js'
 */

/** @type {Surroundings} */
export const surroundings = {
  fetch: (input, init) => fetch(input, init),
  now: () => Date.now() / 1000,
  sleep: (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000)),
  log: (text) => console.error(text),
};

/**
 * @template {string} Name
 * @param {readonly Name[]} names
 * @returns {Record<Name, string>}
 * @throws an Error that names what is not set
 */
export function readEnvironment(names) {
  const missing = names.filter((name) => (process.env[name] ?? '') === '');
  if (missing.length > 0) throw new Error(`Set ${missing.join(', ')}`);
  return /** @type {Record<Name, string>} */ (Object.fromEntries(names.map((name) => [name, process.env[name]])));
}

/** Where this process listens and is reached, and where it keeps its data. */
export function readPlace() {
  const port = Number(process.env.PORT ?? 8080);
  const publicUrl = (process.env.PUBLIC_URL ?? `http://127.0.0.1:${port}`).replace(/\/+$/, '');
  return { port, publicUrl, folder: process.env.DATA_DIR ?? '.' };
}

/**
 * Serves until the process is told to end.
 * @param {{ app: Hono, close: () => void }} adapter
 * @param {number} port
 */
export function serveAdapter({ app, close }, port) {
  const server = serve({ fetch: app.fetch, port, hostname: process.env.HOST ?? '127.0.0.1' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.once(signal, () => {
      server.close();
      close();
      process.exit(0);
    });
  }
}

/**
 * Does something at once and then every so many seconds, one at a time. What goes wrong is told, and tried again then.
 * @param {number} seconds
 * @param {() => Promise<unknown>} work
 */
export function every(seconds, work) {
  let isBusy = false;
  const go = async () => {
    if (isBusy) return;
    isBusy = true;
    await work().catch((error) => surroundings.log(String(error)));
    isBusy = false;
  };
  go();
  setInterval(go, seconds * 1000);
}

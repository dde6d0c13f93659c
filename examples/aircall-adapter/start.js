// @ts-check
import { join } from 'node:path';
import { every, readEnvironment, readPlace, serveAdapter, surroundings } from '../contract/serve.js';
import { createAdapter, parts } from './adapter.js';

/** Seconds. */
const BETWEEN_ROUNDS = 300;

/** @param {Partial<typeof parts>} [replaced] */
export function start(replaced) {
  const env = readEnvironment(['AIRCALL_BASE_URL', 'AIRCALL_API_ID', 'AIRCALL_API_TOKEN', 'SECRET_KEY']);
  const { port, publicUrl, folder } = readPlace();
  const adapter = createAdapter(
    {
      baseUrl: env.AIRCALL_BASE_URL,
      apiId: env.AIRCALL_API_ID,
      apiToken: env.AIRCALL_API_TOKEN,
      secretKey: env.SECRET_KEY,
      publicUrl,
      file: join(folder, 'aircall.db'),
    },
    surroundings,
    replaced,
  );
  serveAdapter(adapter, port);
  adapter.listenToEvents().catch((error) => surroundings.log(`There are no webhooks: ${error}`));
  every(BETWEEN_ROUNDS, adapter.round);
}

// @ts-check
import { join } from 'node:path';
import { every, readEnvironment, readPlace, serveAdapter, surroundings } from '../contract/serve.js';
import { createAdapter, parts } from './adapter.js';

/** Seconds. */
const BETWEEN_ROUNDS = 300;

/** @param {Partial<typeof parts>} [replaced] */
export function start(replaced) {
  const env = readEnvironment([
    'CLOUDDIALER_BASE_URL',
    'CLOUDDIALER_API_KEY',
    'CLOUDDIALER_FROM_NUMBER',
    'CLOUDDIALER_AGENTS',
    'SECRET_KEY',
  ]);
  const { port, folder } = readPlace();
  const adapter = createAdapter(
    {
      baseUrl: env.CLOUDDIALER_BASE_URL,
      apiKey: env.CLOUDDIALER_API_KEY,
      fromNumber: env.CLOUDDIALER_FROM_NUMBER,
      agents: JSON.parse(env.CLOUDDIALER_AGENTS),
      secretKey: env.SECRET_KEY,
      file: join(folder, 'clouddialer.db'),
    },
    surroundings,
    replaced,
  );
  serveAdapter(adapter, port);
  every(BETWEEN_ROUNDS, adapter.round);
}

// @ts-check
import { join } from 'node:path';
import { every, readEnvironment, readPlace, serveAdapter, surroundings } from '../contract/serve.js';
import { createAdapter, parts } from './adapter.js';

/** Seconds. */
const BETWEEN_ROUNDS = 900;

/** @param {Partial<typeof parts>} [replaced] */
export function start(replaced) {
  const env = readEnvironment(['CALLYZER_BASE_URL', 'CALLYZER_TOKEN', 'SECRET_KEY']);
  const { port, folder } = readPlace();
  const adapter = createAdapter(
    {
      baseUrl: env.CALLYZER_BASE_URL.replace(/\/+$/, ''),
      token: env.CALLYZER_TOKEN,
      timeZone: process.env.CALLYZER_TIME_ZONE ?? 'Asia/Kolkata',
      secretKey: env.SECRET_KEY,
      file: join(folder, 'callyzer.db'),
    },
    surroundings,
    replaced,
  );
  serveAdapter(adapter, port);
  every(BETWEEN_ROUNDS, adapter.round);
}

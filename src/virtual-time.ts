import { basename } from 'node:path';
import { followClock } from './adapter/time/follow-clock.js';
import { CLOCK_VARIABLE } from './adapter/time/wire.js';

/*
 * Loaded before a Node process's own code: `NODE_OPTIONS=--import <this file>`. With LINECHECK_CLOCK set its time is the
 * simulator's. Tools that only start another process keep theirs.
 */

const STARTERS = /^(npm|npx|pnpm|pnpx|yarn|yarnpkg|corepack|nodemon)(-cli)?(\.[cm]?js)?$/;

const address = process.env[CLOCK_VARIABLE];
if (address !== undefined && address !== '' && !STARTERS.test(basename(process.argv[1] ?? ''))) {
  try {
    await followClock(address);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    process.stderr.write(
      `linecheck: the clock at ${new URL(address).host} cannot be followed (${why}): time is real\n`,
    );
  }
}

import { createCalls } from './call.js';
import { createClients } from './clients.js';
import { createDraws, WORLD_VERSION } from './hash.js';
import { historySeconds, readOptions, whole } from './options.js';
import { createPeople } from './people.js';
import { createTimeline } from './timeline.js';
import type { World, WorldOptions } from './types.js';

/**
 * Makes a telephony account out of a seed. Nothing is rolled and nothing is kept but the staff: calls and clients are
 * made each time they are asked for, so the size of the account costs neither time nor memory.
 * @throws RangeError for options out of range.
 */
export function createWorld(given: WorldOptions): World {
  const options = readOptions(given);
  const { calls, clients, now, operators, seed } = options;
  const seconds = historySeconds(options);
  const draws = createDraws(seed);
  const people = createPeople(draws, operators, now - seconds, seconds);
  const timeline = createTimeline(draws, calls, now, seconds);
  const makeClient = createClients(draws);
  const { callAt: makeCall, glance } = createCalls(draws, options, people, timeline);

  function callAt(index: number) {
    whole('index', index, 0, Number.MAX_SAFE_INTEGER);
    if (calls === 0) throw new RangeError(`There is no call ${index}: the account is empty.`);
    return makeCall(index);
  }

  function startAt(index: number) {
    whole('index', index, 0, Number.MAX_SAFE_INTEGER);
    return timeline.startAt(index);
  }

  function* between(from: number, to: number) {
    for (let index = timeline.indexAt(from); timeline.startAt(index) < to; index += 1) yield makeCall(index);
  }

  return {
    version: WORLD_VERSION,
    options,
    teams: people.teams,
    operators: people.operators,
    lines: people.lines,
    clientAt: (index) => {
      whole('index', index, 0, clients - 1);
      return makeClient(index);
    },
    callAt,
    glance,
    startAt,
    indexAt: timeline.indexAt,
    between,
  };
}

import type { Account } from '../../kit/account/account.js';
import type { World } from '../../world/index.js';

const indexes = new WeakMap<World, Map<string, number>>();

/** The index of the client with a number, if the world has one. The first time all clients are looked at. */
export function clientByPhone({ world, client }: Account, e164: string): number | undefined {
  let known = indexes.get(world);
  if (known === undefined) {
    known = new Map();
    for (let index = 0; index < world.options.clients; index += 1) known.set(client(index).phone, index);
    indexes.set(world, known);
  }
  return known.get(e164);
}

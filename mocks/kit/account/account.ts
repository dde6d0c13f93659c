import type { Client, Glance, Line, Operator, Team, World, WorldCall } from '../../world/types.js';

/**
 * A tenant's account as of now: the world, what clients have changed of it, and nothing that lies ahead of the clock.
 *
 * A call's `index` orders all calls by start. Calls of the world have whole ones; a call that was added stands between
 * two of them, at a fraction in steps of `INDEX_STEP`. So an id that a provider makes of `index / INDEX_STEP` is a whole
 * number, rises with time where the world's ids do, and can be read back without a table.
 */
export interface Account {
  readonly world: World;
  /** Another number whenever a call or a client was added, changed or removed: what was counted stands until then. */
  readonly revision: number;
  readonly teams: readonly Team[];
  /** Those who left too: old calls name them. */
  readonly operators: readonly Operator[];
  readonly lines: readonly Line[];
  /** @throws RangeError for a client that there is not */
  client(index: number): Client;
  /** A number that the world does not know: of a call that was made to it. @returns the client's index */
  addClient(client: NewClient): number;

  /** A call that has begun and was not removed; it may be still going on. */
  call(index: number): WorldCall | undefined;
  /** Facts of calls that are there, as `call` has them, without making the rest. */
  readonly glance: Glance;
  /** Calls that start in the window, as `call` gives them. Costs O(log n), however long the window. */
  count(window: Window): number;
  /** Some of those, in order of index. Costs what is taken, however much is skipped. */
  page(window: Window, part: Part): readonly WorldCall[];
  /** The indexes of those alone, without making the calls. */
  indexes(window: Window, part: Part): readonly number[];
  /** All of those, one by one, oldest first. */
  between(window: Window): IterableIterator<WorldCall>;

  /** Makes a call happen. Its start may lie ahead; its index follows from it. */
  addCall(call: Omit<WorldCall, 'index'>): WorldCall;
  /** Changes what a call is. Events of its life that are not yet sent follow. @throws RangeError when it is not there */
  changeCall(index: number, changes: Partial<Omit<WorldCall, 'index' | 'startedAt'>>): WorldCall;
  /** As if it had never been. @returns whether it was there */
  removeCall(index: number): boolean;
  /** Those that were removed, as they were then: whoever read one before may still have it. */
  removedCalls(): readonly WorldCall[];
}

/** `from` included, `to` excluded; Unix seconds, fractions allowed, infinite for no bound. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

export interface Part {
  readonly skip: number;
  readonly take: number;
  /** Default: oldest first. */
  readonly newestFirst?: boolean;
}

export type NewClient = Pick<Client, 'phone' | 'name'>;

/** Between two calls of the world there is room for a million that were added. */
export const INDEX_STEP: number = 2 ** -20;

export type Stage = 'ringing' | 'talking' | 'ended';

/** How far a call has got. One that ends this very second has ended. */
export function stageOf({ answeredAt, endedAt }: WorldCall, now: number): Stage {
  if (endedAt <= now) return 'ended';
  return answeredAt !== undefined && answeredAt <= now ? 'talking' : 'ringing';
}

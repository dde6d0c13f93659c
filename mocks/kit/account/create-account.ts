import type { Client, Glance, World, WorldCall } from '../../world/types.js';
import type { Account } from './account.js';
import { type AccountChanges, copyChanges, noChanges } from './changes.js';
import { placeCall } from './place-call.js';
import { createSelection } from './selection.js';
import { firstNotBelow } from './sorted.js';

/** What the simulator itself may do with a tenant's account. */
export interface OwnedAccount extends Account {
  save(): AccountChanges;
  load(saved: AccountChanges): void;
}

export interface AccountOptions {
  readonly world: World;
  now(): number;
  /** Without a change of one call, anything may be other than it was. */
  onChange(change?: CallChange): void;
}

/** A call that was added has no `before`, one that was removed no `after`. */
export interface CallChange {
  readonly index: number;
  readonly before?: WorldCall;
  readonly after?: WorldCall;
}

export function createAccount({ world, now, onChange }: AccountOptions): OwnedAccount {
  let changes = noChanges();
  const isEmpty = world.options.calls === 0;
  /** In an empty account added calls have whole indexes too. */
  const isOfWorld = (index: number): boolean => !isEmpty && Number.isInteger(index);

  /** Where a call is, or would be, in a list that rises. */
  const placeAmongAdded = (index: number): number => firstNotBelow(changes.added, (call) => call.index < index);
  const placeAmongRemoved = (index: number): number => firstNotBelow(changes.removed, (each) => each < index);

  function ofWorld(index: number): WorldCall {
    const call = world.callAt(index);
    const changed = changes.changed.size === 0 ? undefined : changes.changed.get(index);
    return changed === undefined ? call : { ...call, ...changed };
  }

  /** @param index of a call that is known to be there */
  function at(index: number): WorldCall {
    if (isOfWorld(index)) return ofWorld(index);
    const added = changes.added[placeAmongAdded(index)];
    if (added === undefined) throw new RangeError(`There is no call ${index}.`);
    return added;
  }

  function call(index: number): WorldCall | undefined {
    if (isOfWorld(index)) {
      const isThere = index >= 0 && Number.isSafeInteger(index) && world.startAt(index) <= now();
      return isThere && changes.removed[placeAmongRemoved(index)] !== index ? ofWorld(index) : undefined;
    }
    const added = changes.added[placeAmongAdded(index)];
    return added?.index === index && added.startedAt <= now() ? added : undefined;
  }

  /** What the world alone knows of a call holds. */
  const isPlain = (index: number): boolean =>
    isOfWorld(index) && (changes.changed.size === 0 || !changes.changed.has(index));
  const ofPlain = world.glance;
  const glance: Glance = {
    direction: (index) => (isPlain(index) ? ofPlain.direction(index) : at(index).direction),
    disposition: (index) => (isPlain(index) ? ofPlain.disposition(index) : at(index).disposition),
    operator: (index) => (isPlain(index) ? ofPlain.operator(index) : at(index).operator),
    client: (index) => (isPlain(index) ? ofPlain.client(index) : at(index).client),
    topic: (index) => (isPlain(index) ? ofPlain.topic(index) : at(index).topic),
  };

  function client(index: number): Client {
    const added = changes.clients[index - world.options.clients];
    if (added === undefined) return world.clientAt(index);
    const { name, phone } = added;
    return { index, phone, city: '', segment: 'standard', ...(name === undefined ? {} : { name }) };
  }

  let revision = 0;
  function touched(change?: CallChange): void {
    revision += 1;
    onChange(change);
  }

  return {
    world,
    get revision() {
      return revision;
    },
    teams: world.teams,
    operators: world.operators,
    lines: world.lines,
    client,
    addClient(added) {
      touched();
      return world.options.clients + changes.clients.push(added) - 1;
    },
    call,
    glance,
    ...createSelection({ world, now, changes: () => changes, at }),
    addCall(call) {
      const added: WorldCall = { ...call, index: placeCall(world, changes.added, call.startedAt) };
      changes.added.splice(placeAmongAdded(added.index), 0, added);
      touched({ index: added.index, after: added });
      return added;
    },
    changeCall(index, part) {
      const was = call(index);
      if (was === undefined) throw new RangeError(`There is no call ${index} to change.`);
      const is: WorldCall = { ...was, ...part };
      if (isOfWorld(index)) changes.changed.set(index, { ...changes.changed.get(index), ...part });
      else changes.added[placeAmongAdded(index)] = is;
      touched({ index, before: was, after: is });
      return is;
    },
    removeCall(index) {
      const was = call(index);
      if (was === undefined) return false;
      if (isOfWorld(index)) changes.removed.splice(placeAmongRemoved(index), 0, index);
      else changes.added.splice(placeAmongAdded(index), 1);
      changes.gone.push(was);
      touched({ index, before: was });
      return true;
    },
    removedCalls: () => changes.gone,
    save: () => copyChanges(changes),
    load(saved) {
      changes = copyChanges(saved);
      touched();
    },
  };
}

import type { WorldCall } from '../../world/index.js';
import { deedsOf } from '../objects/after-the-fact.js';
import { tagsOf } from '../objects/call-notes.js';
import { agentAt } from '../objects/call-people.js';
import { e164Of } from '../objects/digits.js';
import { callIds, userIds } from '../objects/ids.js';
import { callChanges, unchanged } from '../rows/call-changes.js';
import type { View } from '../view.js';

type Fits = (call: WorldCall) => boolean;

/** The filters of the search, joined by "and"; `undefined` when there are none. A value that is no such thing fits no call. */
export function callFilter(query: URLSearchParams, view: View): Fits | undefined {
  const filters = [
    byDirection(query.get('direction')),
    byUser(query.get('user_id'), view),
    byPhone(query.get('phone_number'), view),
    byTags([...query.getAll('tags[]'), ...query.getAll('tags')], view),
  ].filter((filter) => filter !== undefined);
  return filters.length === 0 ? undefined : (call) => filters.every((fits) => fits(call));
}

function byDirection(wanted: string | null): Fits | undefined {
  if (wanted === null || wanted === '') return undefined;
  return ({ direction }) => (direction === 'incoming' ? 'inbound' : 'outbound') === wanted;
}

/** A call that was handed on is found under whoever it was handed to, and not under who was there before. */
function byUser(wanted: string | null, { now }: View): Fits | undefined {
  if (wanted === null || wanted === '') return undefined;
  const operator = userIds.read(Number(wanted));
  return (call) => operator !== undefined && agentAt(call, now) === operator;
}

function byPhone(wanted: string | null, { tenant: { account } }: View): Fits | undefined {
  if (wanted === null || wanted === '') return undefined;
  // An unencoded plus arrives as a blank.
  const number = e164Of(wanted.trim());
  return ({ client, line }) => {
    if (number === undefined) return false;
    return (client !== undefined && account.client(client).phone === number) || account.lines[line]?.phone === number;
  };
}

/** Ids are sent one by one: several in one text, with commas, are no id. */
function byTags(wanted: readonly string[], view: View): Fits | undefined {
  if (wanted.length === 0) return undefined;
  const ids = wanted.map(Number);
  const { tenant } = view;
  const changes = callChanges(tenant);
  return (call) => {
    const deeds = deedsOf(call, tenant.own.draws, tenant.account.operators.length);
    const changed = changes.get(String(callIds.of(call.index))) ?? unchanged;
    if (deeds.length === 0 && changed === unchanged) return false;
    const tags = tagsOf(deeds, changed, view);
    return ids.every((id) => tags.some((tag) => tag.id === id));
  };
}

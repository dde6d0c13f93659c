import type { WorldCall } from '../../world/index.js';
import { deedsOf, MOST_TAGGED } from '../objects/after-the-fact.js';
import { tagsOf } from '../objects/call-notes.js';
import { agentAt } from '../objects/call-people.js';
import { clientByPhone } from '../objects/client-by-phone.js';
import { e164Of } from '../objects/digits.js';
import { callIds, drawKey, tagIds, userIds } from '../objects/ids.js';
import { callChanges, unchanged } from '../rows/call-changes.js';
import { tagOfMissed, topicTag } from '../rows/tag.js';
import type { View } from '../view.js';

/** A condition that calls of a search meet. */
export interface CallFilter {
  /** The same text, the same calls. */
  readonly key: string;
  fits(call: WorldCall): boolean;
  /**
   * The same from the call's index, as far as that can be told without making the call.
   * @param isOver whether the call has surely ended, if it is one of the world's
   */
  glance(index: number, isOver: boolean): 'yes' | 'no' | 'maybe';
  /** Whether what clients do with calls, tags and the like, decides too: else only what calls are. */
  readonly isOfTables: boolean;
}

/** The filters of the search, joined by "and"; `undefined` when there are none. A value that is no such thing fits no call. */
export function callFilter(query: URLSearchParams, view: View): CallFilter | undefined {
  const filters = [
    byDirection(query.get('direction'), view),
    byUser(query.get('user_id'), view),
    byPhone(query.get('phone_number'), view),
    byTags([...query.getAll('tags[]'), ...query.getAll('tags')], view),
  ].filter((filter) => filter !== undefined);
  if (filters.length === 0) return undefined;
  return {
    key: filters.map(({ key }) => key).join('&'),
    isOfTables: filters.some(({ isOfTables }) => isOfTables),
    fits: (call) => filters.every(({ fits }) => fits(call)),
    glance(index, isOver) {
      let seen: 'yes' | 'maybe' = 'yes';
      for (const filter of filters) {
        const each = filter.glance(index, isOver);
        if (each === 'no') return 'no';
        if (each === 'maybe') seen = 'maybe';
      }
      return seen;
    },
  };
}

const sure = (fits: boolean): 'yes' | 'no' => (fits ? 'yes' : 'no');

function byDirection(wanted: string | null, { tenant: { account } }: View): CallFilter | undefined {
  if (wanted === null || wanted === '') return undefined;
  const direction = wanted === 'inbound' ? 'incoming' : wanted === 'outbound' ? 'outgoing' : undefined;
  return {
    key: `direction=${direction}`,
    isOfTables: false,
    fits: (call) => call.direction === direction,
    glance: (index) => sure(direction !== undefined && account.glance.direction(index) === direction),
  };
}

/** A call that was handed on is found under whoever it was handed to, and not under who was there before. */
function byUser(wanted: string | null, { now, tenant: { account } }: View): CallFilter | undefined {
  if (wanted === null || wanted === '') return undefined;
  const operator = userIds.read(Number(wanted));
  /** Calls that were made to happen may be longer than any other. */
  const isMade = (index: number): boolean => !Number.isInteger(index) || account.world.options.calls === 0;
  return {
    key: `user=${operator}`,
    isOfTables: false,
    fits: (call) => operator !== undefined && agentAt(call, now) === operator,
    glance(index, isOver) {
      if (operator === undefined) return 'no';
      if (!isOver || isMade(index)) return 'maybe';
      if (account.glance.operator(index) !== operator) return 'no';
      // Of inbound calls only those have an agent that somebody answered.
      return sure(account.glance.direction(index) === 'outgoing' || account.glance.disposition(index) === 'answered');
    },
  };
}

function byPhone(wanted: string | null, { tenant: { account } }: View): CallFilter | undefined {
  if (wanted === null || wanted === '') return undefined;
  // An unencoded plus arrives as a blank.
  const number = e164Of(wanted.trim());
  const known = number === undefined ? undefined : clientByPhone(account, number);
  const isOurs = account.lines.some(({ phone }) => phone === number);
  const isWith = (client: number | undefined): boolean =>
    client !== undefined &&
    (client < account.world.options.clients ? client === known : account.client(client).phone === number);
  return {
    key: `phone=${number}`,
    isOfTables: false,
    fits: ({ client, line }) => number !== undefined && (isWith(client) || account.lines[line]?.phone === number),
    glance(index) {
      if (number === undefined) return 'no';
      return isWith(account.glance.client(index)) ? 'yes' : isOurs ? 'maybe' : 'no';
    },
  };
}

/** Ids are sent one by one: several in one text, with commas, are no id. */
function byTags(wanted: readonly string[], view: View): CallFilter | undefined {
  if (wanted.length === 0) return undefined;
  const ids = wanted.map(Number);
  const { tenant } = view;
  const { account, own } = tenant;
  const changes = callChanges(tenant);
  const changesOf = (index: number) => changes.get(String(callIds.of(index))) ?? unchanged;
  /** Whether people may have put this tag on such a call. */
  const isLikely = (index: number, id: number): boolean => {
    const tag = tagIds.read(id);
    if (tag === undefined) return false;
    return tag === topicTag(account.glance.topic(index)) || tagOfMissed(tag);
  };
  return {
    key: `tags=${ids.join()}`,
    isOfTables: true,
    fits(call) {
      const deeds = deedsOf(call, own.draws, account.operators.length);
      const changed = changesOf(call.index);
      if (deeds.length === 0 && changed === unchanged) return false;
      const tags = tagsOf(deeds, changed, view);
      return ids.every((id) => tags.some((tag) => tag.id === id));
    },
    glance(index) {
      if (changes.size > 0 && changesOf(index) !== unchanged) return 'maybe';
      const isTagged = own.draws.tagged(drawKey(index)) < MOST_TAGGED;
      return isTagged && ids.every((id) => isLikely(index, id)) ? 'maybe' : 'no';
    },
  };
}

import type { TrueCall, TrueOperator } from '../../../schemas/truth.js';
import { observation, optional, type Unavailable, unavailable } from '../../observation.js';
import { isObject, own } from '../answers.js';
import { askCalls, type CallsSeen, callObjects, spanning } from '../observations/ask-calls.js';
import { contacts } from '../observations/contacts.js';
import { createMatcher, type Matched } from './match-rows.js';
import { peopleOf } from './people.js';
import { type TruthSeen, truthCalls } from './window-calls.js';

/** A part of the window that was asked for, and what of it is sure. */
export interface Part {
  readonly kind: 'direction' | 'operators';
  /** Such as `incoming`, or the names of operators. */
  readonly name: string;
  readonly seen: CallsSeen;
  readonly matched: readonly Matched[];
  /** Ids of calls that the whole answer held, and that this one must hold as well. */
  readonly must: ReadonlySet<string>;
  /** Calls that belong to another part. */
  readonly isForeign: (call: TrueCall) => boolean;
}

/** The same window for each direction, for the two busiest operators, and for both of them. */
export const truthParts = observation({
  id: 'truth/parts',
  purpose: 'The same window for one direction and for some operators, held against what the simulator knows',
  phase: 'late',
  needs: { calls: truthCalls, contacts: optional(contacts) },
  observe: async ({ http }, { calls, contacts }): Promise<readonly Part[] | Unavailable> => {
    if (calls.matched.length === 0) return unavailable.skip('the window was answered without a call');
    const matcher = createMatcher(calls.truth);
    const there = presentIn(calls);
    // What stands wrong in the row itself is told there, and rightly filtered by.
    const rows = new Map(calls.matched.map(({ call, row }) => [call?.id, row]));
    const says = (call: TrueCall, field: string): unknown => own(rows.get(call.id) ?? {}, field);
    const ask = async (filter: object, purpose: string) => {
      const seen = await askCalls(http, { ...spanning(calls.window), ...filter }, { purpose });
      return { seen, matched: matcher.match(callObjects(seen.rows ?? [])) };
    };
    const parts: Part[] = [];
    for (const direction of ['incoming', 'outgoing'] as const) {
      parts.push({
        kind: 'direction',
        name: direction,
        ...(await ask({ direction }, `The ${direction} calls of the window`)),
        must: idsOf(there.filter((call) => call.direction === direction && says(call, 'direction') === direction)),
        isForeign: (call) => call.direction !== direction && says(call, 'direction') !== direction,
      });
    }
    const busiest = busiestOf(calls, contacts?.rows).slice(0, 2);
    for (const chosen of busiest.length < 2 ? [busiest] : [busiest.slice(0, 1), busiest.slice(1), busiest]) {
      if (chosen.length === 0) continue;
      const ids = new Set(chosen.map(({ operator }) => operator.id));
      const named = new Set<unknown>(chosen.map(({ contact }) => contact));
      const name = chosen.map(({ operator }) => operator.name).join(' and ');
      parts.push({
        kind: 'operators',
        name,
        ...(await ask({ operators: chosen.map(({ contact }) => contact) }, `The calls of ${name}`)),
        must: idsOf(
          there.filter((call) => partIn(call).every((id) => ids.has(id)) && named.has(says(call, 'operatorId'))),
        ),
        isForeign: (call) =>
          partIn(call).length > 0 && !partIn(call).some((id) => ids.has(id)) && !named.has(says(call, 'operatorId')),
      });
    }
    return parts;
  },
});

/** Calls that every answer must hold and the whole one did: what is missing there is told there. */
function presentIn({ truth, matched }: TruthSeen): readonly TrueCall[] {
  const there = new Set(matched.map(({ call }) => call?.id));
  return truth.must.filter(({ id }) => there.has(id));
}

const partIn = ({ operatorId, operatorIds = [] }: TrueCall): readonly string[] =>
  operatorId === '' ? [] : [...new Set([operatorId, ...operatorIds])];

const idsOf = (calls: readonly TrueCall[]): ReadonlySet<string> => new Set(calls.map(({ id }) => id));

interface Chosen {
  readonly operator: TrueOperator;
  /** Their id in the adapter's own list. */
  readonly contact: string;
}

/** Operators whom the adapter's list names once, those with the most calls first. */
function busiestOf({ truth, matched }: TruthSeen, listed: readonly unknown[] = []): readonly Chosen[] {
  const people = peopleOf(truth.operators, listed);
  const counts = new Map<string, number>();
  // By the id that stands in their own rows: a list may hold the same person with other ids as well.
  for (const { row, call } of matched) {
    const id = own(row, 'operatorId');
    const [operator, other] = people.withId(id);
    if (typeof id !== 'string' || operator === undefined || other !== undefined) continue;
    if (call?.operatorId === operator.id) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .flatMap(([contact]) => {
      const [operator] = people.withId(contact);
      const isOnly = operator !== undefined && namesakes(listed, contact, people, operator) === 0;
      return isOnly ? [{ operator, contact }] : [];
    });
}

/** Other contacts that mean the same person: their calls may be split. */
function namesakes(
  listed: readonly unknown[],
  contact: string,
  people: ReturnType<typeof peopleOf>,
  operator: TrueOperator,
): number {
  return listed.filter((row) => {
    const id = isObject(row) ? own(row, 'id') : undefined;
    return id !== undefined && String(id) !== contact && people.withId(id).includes(operator);
  }).length;
}

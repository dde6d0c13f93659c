import type { Window } from '../../observation.js';
import { isObject, own } from '../answers.js';
import { callObjects } from '../observations/ask-calls.js';
import { endOf, startOf } from '../observations/call-times.js';
import type { ContactsSeen } from '../observations/contacts.js';
import type { Direction } from '../observations/direction-calls.js';
import { operatorOf } from '../observations/operator-calls.js';
import { tellingTexts } from '../properties/choose-text.js';
import type { Compared } from '../properties/compared.js';
import type { Declared } from '../properties/declared.js';
import { type UsableKey, usableKeys } from '../properties/filter-plan.js';
import { roughness, valuesOf } from '../properties/values.js';
import type { Base } from './base.js';

/** What requests are generated from: all of it was seen, so that every request is one that the platform may send. */
export interface Pool {
  readonly window: Window;
  /** Whole seconds under which calls are filed. */
  readonly moments: readonly number[];
  /** Whole seconds of the window worth a bound: where calls start and end, and full days in UTC. */
  readonly seconds: readonly number[];
  readonly midnights: readonly number[];
  readonly operators: readonly string[];
  readonly directions: readonly Direction[];
  readonly keys: readonly PoolKey[];
}

export interface PoolKey {
  readonly key: string;
  /** Most telling first. */
  readonly texts: readonly string[];
  /** Those that a careless query trips over: other scripts, quotes, signs. */
  readonly rough: readonly string[];
  /** Bounds for conditions. */
  readonly numbers: readonly number[];
  readonly booleans: readonly boolean[];
  readonly forms: ReadonlySet<Form>;
}

export type Form = 'exact' | 'list' | 'numeric';

interface Sources {
  readonly contacts?: ContactsSeen | undefined;
  readonly declared?: ReadonlyMap<string, Declared> | undefined;
  readonly compared?: Compared | undefined;
}

const DAY = 24 * 3600;
const MOST_OPERATORS = 60;
const MOST_IDLE = 20;
const MOST_VALUES = 40;

/** Everything in an order that does not depend on the order of the answer. */
export function poolOf({ window, rows, moments }: Base, { contacts, declared, compared }: Sources): Pool {
  const { from, to } = window;
  const first = Math.ceil((from + 1) / DAY) * DAY;
  const midnights = Array.from({ length: Math.max(0, Math.ceil((to - first) / DAY)) }, (_, day) => first + day * DAY);
  const edges = callObjects(rows).flatMap((row) => [startOf(row) ?? from, endOf(row) ?? from].map(Math.floor));
  const seconds = [...new Set([...moments, ...edges, ...midnights])]
    .filter((second) => second > from && second < to)
    .sort((a, b) => a - b);
  return {
    window,
    moments,
    seconds,
    midnights,
    operators: operatorsIn(rows, contacts),
    directions: (['incoming', 'outgoing'] as const).filter((direction) =>
      callObjects(rows).some((row) => own(row, 'direction') === direction),
    ),
    keys: keysIn(rows, declared, compared),
  };
}

/** Those who called, busiest first, then those who did not. None when ids are numbers: calls/operator-id-is-string. */
function operatorsIn(rows: readonly unknown[], contacts: ContactsSeen | undefined): readonly string[] {
  const counts = new Map<string, number>();
  for (const row of callObjects(rows)) {
    if (typeof own(row, 'operatorId') === 'number') return [];
    const operator = operatorOf(row);
    if (operator !== undefined) counts.set(operator, (counts.get(operator) ?? 0) + 1);
  }
  const busiest = [...counts].sort(([a, x], [b, y]) => y - x || compare(a, b)).map(([operator]) => operator);
  const idle = (contacts?.rows ?? [])
    .flatMap((contact) => (isObject(contact) ? own(contact, 'id') : undefined))
    .filter((id): id is string => typeof id === 'string' && id !== '' && !counts.has(id));
  return [...busiest.slice(0, MOST_OPERATORS), ...[...new Set(idle)].sort(compare).slice(0, MOST_IDLE)];
}

/** Declared keys where a schema lists any that calls have; of an API that trips over rough keys, only those that work. */
function keysIn(rows: readonly unknown[], declared: Sources['declared'], compared: Compared | undefined) {
  const values = valuesOf(rows);
  const listed = declared === undefined ? [] : usableKeys(values, declared);
  const usable = listed.length > 0 ? listed : usableKeys(values, undefined);
  const roughest = compared?.roughKeysFail === true ? roughness(compared.plan.keys.exact ?? '') : 3;
  const forms = new Set(
    (['exact', 'list', 'numeric'] as const).filter((form) => compared?.forms[form]?.standing !== 'refused'),
  );
  const calls = callObjects(rows).length;
  return usable
    .filter(({ key }) => roughness(key) <= roughest)
    .toSorted((a, b) => compare(a.key, b.key))
    .map((usableKey) => poolKey(usableKey, calls, forms))
    .filter(isOfUse);
}

function poolKey({ key, kind, values, allowed }: UsableKey, calls: number, forms: ReadonlySet<Form>): PoolKey {
  const texts = kind === 'text' ? tellingTexts(values, calls, allowed).map(({ value }) => value) : [];
  return {
    key,
    texts: texts.slice(0, MOST_VALUES),
    rough: texts.filter(isRough).slice(0, MOST_VALUES),
    numbers: kind === 'number' ? boundsAmong([...values.numbers.keys()]) : [],
    booleans: kind === 'boolean' ? [true, false] : [],
    forms,
  };
}

const isRough = (value: string): boolean => !/^[\w .-]*$/.test(value);

const isOfUse = ({ texts, numbers, booleans, forms }: PoolKey): boolean =>
  (texts.length > 0 && (forms.has('exact') || forms.has('list'))) ||
  (numbers.length > 0 && forms.has('numeric')) ||
  (booleans.length > 0 && forms.has('exact'));

/** Whole numbers as they occur; between fractions, which may be rounded on their way, numbers well away from each. */
function boundsAmong(numbers: readonly number[]): readonly number[] {
  const sorted = numbers.filter((value) => Math.abs(value) < 1e9).sort((a, b) => a - b);
  const spread = (values: readonly number[]): readonly number[] => {
    const step = Math.max(1, Math.ceil(values.length / MOST_VALUES));
    return values.filter((_, index) => index % step === 0);
  };
  if (sorted.every(Number.isInteger)) return spread(sorted);
  const middles = sorted.slice(1).map((value, index) => (value + (sorted[index] ?? value)) / 2);
  return spread(middles.filter((middle) => sorted.every((value) => Math.abs(value - middle) > APART)));
}

/** How far a bound lies from every fraction that occurs. */
const APART = 0.02;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

import { OUTGOING, type TypeCode } from '../calls/call-type.js';

/** Both ends included; Unix seconds. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Which calls a report is about. What is absent narrows nothing; what is there narrows together. */
export interface Filter {
  /** By start. One of the two is always there. */
  readonly called?: Span;
  /** By arrival at the vendor. */
  readonly synced?: Span;
  readonly types?: ReadonlySet<TypeCode>;
  /** Seconds, the bound itself excluded. */
  readonly longerThan?: number;
  readonly shorterThan?: number;
  /** Indexes of operators. */
  readonly employees?: ReadonlySet<number>;
  /** Indexes of clients. */
  readonly clients?: ReadonlySet<number>;
  /** Weekdays that are left out: days since 1970 modulo 7. */
  readonly withoutDays?: ReadonlySet<number>;
  /** Clients with a smaller index are on the account's list of excluded numbers, and left out. 0: none. */
  readonly excludedBelow: number;
}

/** What of a filter can be told from a call's type, duration and client alone, as a key for what was worked out by it. */
export function kindKey({ types, longerThan, shorterThan, excludedBelow }: Filter): string {
  return `${setKey(types)} ${longerThan ?? ''} ${shorterThan ?? ''} ${excludedBelow}`;
}

/** Everything but the windows. */
export function filterKey(filter: Filter): string {
  return `${kindKey(filter)} ${setKey(filter.employees)} ${setKey(filter.clients)}`;
}

/** A set of nothing narrows to nothing, no set not at all. */
const setKey = (set: ReadonlySet<number> | undefined): string =>
  set === undefined ? 'all' : `[${[...set].sort((a, b) => a - b).join()}]`;

/** Whether a type and a duration pass; `undefined` when all do. */
export function kindTest({
  types,
  longerThan,
  shorterThan,
}: Filter): ((type: number, duration: number) => boolean) | undefined {
  if (types === undefined && longerThan === undefined && shorterThan === undefined) return undefined;
  const above = longerThan ?? -1;
  const below = shorterThan ?? Number.POSITIVE_INFINITY;
  const takes = [0, 1, 2, 3].map((type) => types === undefined || types.has(type as TypeCode));
  return (type, duration) => takes[type] === true && duration > above && duration < below;
}

/** Whether somebody may have talked in a call of this type. */
export const isTalk = (type: number): boolean => type <= OUTGOING;

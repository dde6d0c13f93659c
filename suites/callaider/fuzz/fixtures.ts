import { DAY, listed, refused, someCalls, throttled } from '../calls/request/fixtures.js';
import type { CallsSeen } from '../observations/ask-calls.js';
import { type PropertyFilters, passes } from '../properties/local-filter.js';
import { type Base, baseOf } from './base.js';
import type { FuzzRequest } from './fuzz-case.js';
import { type Pool, poolOf } from './pool.js';

export type Row = ReturnType<typeof someCalls>[number] & { readonly properties: Readonly<Record<string, unknown>> };

/** Sixty calls of a day, twenty-three minutes apart: three operators, both directions, a text, a number and a boolean. */
export const rows: readonly Row[] = someCalls(60).map((call, index) => ({
  ...call,
  operatorId: ['101', '102', '103'][index % 3] ?? '',
  properties: {
    City: ['Київ', "L'Aquila", 'Oslo', 'Lviv'][index % 4],
    Score: (index * 7) % 50,
    Solved: index % 4 !== 0,
  },
}));

/** What an API makes of the body of POST /calls. */
export type Api = (body: object) => readonly unknown[] | 'refused' | 'throttled';

interface Body {
  readonly startTime: number;
  readonly stopTime: number;
  readonly direction?: string;
  readonly operators?: readonly string[];
  readonly propertyFilters?: PropertyFilters;
}

/** As the contract reads a request; windows by start, half-open. */
export function rightly(body: object, among: readonly Row[] = rows): readonly Row[] {
  const { startTime, stopTime, direction, operators, propertyFilters = {} } = body as Body;
  return among.filter(
    (row) =>
      row.startTime >= startTime &&
      row.startTime < stopTime &&
      (direction === undefined || row.direction === direction) &&
      (operators?.includes(row.operatorId) ?? true) &&
      passes(row.properties, propertyFilters) === true,
  );
}

export const answeredBy =
  (api: Api) =>
  (body: object): CallsSeen => {
    const answer = api(body);
    if (answer === 'throttled') return throttled;
    return answer === 'refused' ? refused : listed(answer);
  };

export const aBase = (over: Partial<Pick<Base, 'membership' | 'appliesNumbers'>> = {}, among = rows): Base =>
  baseOf({ rows: among }, { window: DAY, membership: 'start', appliesNumbers: true, ...over });

export const aPool = (base: Base = aBase()): Pool => poolOf(base, {});

/** A request for the whole day; name the parts that a test is about. */
export const aRequest = (over: Partial<FuzzRequest> = {}): FuzzRequest => ({ window: DAY, ...over });

import type { Ask } from '../../http.js';
import { type Depth, isUnavailable, type Observation, type ObserveContext, type Random } from '../../observation.js';
import { isObject, own } from '../answers.js';
import { aCall, anAnswer } from '../fixtures.js';
import { type CallsSeen, readCalls } from '../observations/ask-calls.js';
import type { SchemaSeen } from '../observations/schema.js';
import type { SettledCalls } from '../observations/settled-calls.js';
import { type FilterAnswers, filterAnswers } from './asked/filter-answers.js';
import { type FirstFilter, firstFilter } from './asked/first-filter.js';
import { filterPlan } from './asked/plan.js';
import { type Compared, compared } from './compared.js';
import { type PropertyFilters, passes } from './local-filter.js';
import type { FilterPlan } from './planned.js';

export const W = { from: 1_700_000_000, to: 1_700_086_400 };

/** A number of calls with the properties of each. */
export const callsWith = (count: number, properties: (index: number) => unknown) =>
  Array.from({ length: count }, (_, index) =>
    aCall({ id: `call-${index + 1}`, startTime: W.from + index * 60, properties: properties(index) }),
  );

/** Forty calls with a text in three values, a number in ten, a boolean, and a key with a blank. */
export const someCalls = () =>
  callsWith(40, (index) => ({
    team: ['sales', 'support', 'billing'][index % 3],
    score: (index * 7) % 10,
    resolved: index % 4 !== 0,
    'Client city': ['Kyiv', 'Lviv', 'Odesa', 'Dnipro', 'Kharkiv'][index % 5],
  }));

export type Row = ReturnType<typeof aCall>;

/** What an API answers to a filter: rows, or any answer. */
export type Api = (filters: PropertyFilters, rows: readonly Row[]) => readonly Row[] | AnswerParts;

type AnswerParts = NonNullable<Parameters<typeof anAnswer>[0]>;

export const held = (row: Row): Readonly<Record<string, unknown>> => {
  const properties = own(row, 'properties');
  return isObject(properties) ? properties : {};
};

/** As the contract reads filters; a call without the key passes none, a "ne" included. */
export const rightApi = (filters: PropertyFilters, rows: readonly Row[]): readonly Row[] =>
  rows.filter((row) => passes(held(row), filters) === true);

export const settledRows = (rows: readonly unknown[]): SettledCalls => ({ ...listed(rows), rows, window: W });

export const listed = (rows: readonly unknown[], parts: Parameters<typeof anAnswer>[0] = {}): CallsSeen =>
  answered({ json: { calls: rows }, ...parts });

const ask: Ask = { endpoint: 'calls', intent: 'valid', method: 'POST', path: '/calls' };

export const answered = (parts: Parameters<typeof anAnswer>[0]): CallsSeen =>
  readCalls(anAnswer({ ask, ...parts }), { startTime: W.from, stopTime: W.to });

export const random: Random = {
  integer: () => 0,
  pick: ([first]) => first,
  text: (length) => 'q'.repeat(length),
};

interface Setting {
  readonly schema?: SchemaSeen;
  readonly depth?: Depth;
  /** The unfiltered answer after the filtered ones. */
  readonly later?: readonly unknown[];
}

export interface Filtering {
  readonly settled: SettledCalls;
  readonly plan: FilterPlan;
  readonly first: FirstFilter | undefined;
  readonly answers: FilterAnswers;
  readonly after: CallsSeen;
  readonly compared: Compared;
  /** The filters that were sent, in order. */
  readonly sent: readonly PropertyFilters[];
}

/** Asks an API everything that a run asks with filters, and compares. */
export async function filtering(
  api: Api,
  rows: readonly Row[] = someCalls(),
  setting: Setting = {},
): Promise<Filtering> {
  const sent: PropertyFilters[] = [];
  const http = {
    ask: async (asked: Ask) => {
      const filters = (asked.json as { propertyFilters: PropertyFilters }).propertyFilters;
      sent.push(filters);
      const answer = api(filters, rows);
      return 'length' in answer
        ? anAnswer({ ask: asked, json: { calls: answer } })
        : anAnswer({ ask: asked, ...answer });
    },
  };
  const context = { http, random, depth: setting.depth ?? 'standard' } as unknown as ObserveContext;
  const observe = async <T>(observation: Observation<T>, seen: object): Promise<T | undefined> => {
    const value = await observation.observe(context, seen as never);
    return isUnavailable(value) ? undefined : value;
  };
  const settled = settledRows(rows);
  const plan = (await observe(filterPlan, { settled, seen: setting.schema })) as FilterPlan;
  const first = await observe(firstFilter, { settled, plan });
  const answers = first === undefined ? {} : ((await observe(filterAnswers, { settled, plan, first })) ?? {});
  const after = listed(setting.later ?? rows);
  const all = (await observe(compared, { settled, plan, repeats: { third: after }, answers })) as Compared;
  return { settled, plan, first, answers, after, compared: all, sent };
}

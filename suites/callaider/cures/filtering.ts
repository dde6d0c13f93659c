import { isDeepStrictEqual } from 'node:util';
import { type Cure, cure, type Repaired } from '../../cure.js';
import type { Answer } from '../../http.js';
import { isObject, type JsonObject, own } from '../answers.js';
import { areEqual, idsOf } from '../observations/call-sets.js';
import { callPasses, type PropertyFilters } from '../properties/local-filter.js';
import { type Asked, type FilterName, filterNames, filters, recall, requestOf } from './calls-asked.js';
import { jsonAnswer } from './json-answer.js';
import { listIn } from './repair-rows.js';

/** Whether a call belongs to an answer, as far as some fields of the request decide it; `undefined` where they do not. */
type Belongs = (row: JsonObject, request: JsonObject) => boolean | undefined;

const byDirection: Belongs = (row, request) => own(row, 'direction') === own(request, 'direction');

const byOperators: Belongs = (row, request) => {
  const operators = own(request, 'operators');
  return Array.isArray(operators) && operators.map(String).includes(String(own(row, 'operatorId')));
};

const byProperties: Belongs = (row, request) => callPasses(row, own(request, 'propertyFilters') as PropertyFilters);

const operators: ReadonlySet<unknown> = new Set(['eq', 'ne', 'gt', 'gte', 'lt', 'lte']);

const tests: Readonly<Record<FilterName, Belongs>> = {
  direction: byDirection,
  operators: byOperators,
  propertyFilters: byProperties,
};

interface Filtering {
  readonly id: string;
  readonly rules: readonly string[];
  readonly text: string;
  /** The filters that are applied anew to what the API answers without them. */
  readonly names: readonly FilterName[];
  /** Which requests; all that have such a filter, unless told otherwise. */
  when?(request: JsonObject): boolean;
  /** When an answer is right as it is; by default when it holds the same calls. */
  readonly isSame?: Comparison;
}

type Comparison = (one: readonly unknown[], other: readonly unknown[]) => boolean;

/**
 * The answer that the API gives without some filters, filtered as the contract says. So the repair shows what is wrong
 * with these filters, and leaves the rest of the API as it is.
 */
export const filtering = ({ id, rules, text, names, when = () => true, isSame = haveSameCalls }: Filtering): Cure =>
  cure<Asked>({
    id,
    rules,
    leavesOut: true,
    learn: recall,
    text,
    repair(answer, asked) {
      const request = requestOf(answer);
      if (request === undefined || !names.some((name) => filters(request, name)) || !when(request)) return undefined;
      if (!isWellFormed(request)) return undefined;
      const present = names.filter((name) => filters(request, name));
      return filtered(answer, request, asked, { names: present, isSame });
    },
  });

/** What a malformed filter should bring is another question. */
function isWellFormed(request: JsonObject): boolean {
  const direction = own(request, 'direction') ?? 'incoming';
  return (
    (direction === 'incoming' || direction === 'outgoing') &&
    formsOf(request).every(
      (form) => typeof form !== 'object' || conditionsIn(form).length > 0 || (Array.isArray(form) && form.length > 0),
    ) &&
    conditionsOf(request).every(
      (condition) => operators.has(own(condition, 'operator')) && typeof own(condition, 'value') === 'number',
    )
  );
}

function filtered(
  answer: Answer,
  request: JsonObject,
  asked: Asked,
  { names, isSame }: { readonly names: readonly FilterName[]; readonly isSame: Comparison },
): Repaired | undefined {
  const given = listIn(answer, 'calls');
  const [rows, tested] = sourceOf(answer, request, asked, names);
  if (rows === undefined) return undefined;
  const came = new Set(given);
  const kept = rows.filter((row) => tested.every((name) => tests[name](row, request) ?? came.has(row)));
  return given !== undefined && isSame(given, kept) ? undefined : jsonAnswer(200, { calls: kept });
}

/** Whether two lists hold the same calls, whatever their order; what is in them is compared where that is the point. */
export function haveSameCalls(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && areEqual(idsOf(one), idsOf(other));
}

export function haveSameFields(one: readonly unknown[], other: readonly unknown[]): boolean {
  return haveSameCalls(one, other) && one.every((row, index) => isDeepStrictEqual(row, other[index]));
}

/** Calls to filter anew, and by what: the answer without these filters, without any, or else the answer itself. */
function sourceOf(
  answer: Answer,
  request: JsonObject,
  asked: Asked,
  names: readonly FilterName[],
): readonly [rows: readonly JsonObject[] | undefined, tested: readonly FilterName[]] {
  const without = asked.without(request, names);
  if (without !== undefined) return [without, names];
  const all = asked.without(request, filterNames);
  const applied = filterNames.filter(
    (name) => filters(request, name) && (name !== 'propertyFilters' || names.includes(name) || asked.appliesProperties),
  );
  return all === undefined ? [listIn(answer, 'calls')?.filter(isObject), names] : [all, applied];
}

function conditionsIn(form: unknown): readonly JsonObject[] {
  const conditions = isObject(form) ? own(form, 'conditions') : undefined;
  return Array.isArray(conditions) ? conditions.filter(isObject) : [];
}

export const conditionsOf = (request: JsonObject): readonly JsonObject[] => formsOf(request).flatMap(conditionsIn);

export function formsOf(request: JsonObject): readonly unknown[] {
  const given = own(request, 'propertyFilters');
  return isObject(given) ? Object.values(given) : [];
}

/** The modes of filters whose conditions have to be joined. */
export const modesOf = (request: JsonObject): readonly unknown[] =>
  formsOf(request).flatMap((form) => (isObject(form) && conditionsIn(form).length > 1 ? [own(form, 'mode')] : []));

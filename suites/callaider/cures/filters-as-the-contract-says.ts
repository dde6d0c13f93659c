import { isDeepStrictEqual } from 'node:util';
import { type Cure, cure, type Repaired } from '../../cure.js';
import type { Answer } from '../../http.js';
import type { Window } from '../../observation.js';
import { isObject, type JsonObject, own } from '../answers.js';
import { areEqual, idsOf } from '../observations/call-sets.js';
import { startOf } from '../observations/call-times.js';
import { callPasses, type PropertyFilters } from '../properties/local-filter.js';
import { type Asked, type FilterName, filterNames, filters, recall, requestOf, windowOf } from './calls-asked.js';
import { jsonAnswer } from './json-answer.js';
import { listIn } from './repair-rows.js';
import { offsetOf } from './times-in-local-time.js';

/** Whether a call belongs to an answer, as far as some fields of the request decide it; `undefined` where they do not. */
type Belongs = (row: JsonObject, request: JsonObject) => boolean | undefined;

const byDirection: Belongs = (row, request) => own(row, 'direction') === own(request, 'direction');

const byOperators: Belongs = (row, request) => {
  const operators = own(request, 'operators');
  return Array.isArray(operators) && operators.map(String).includes(String(own(row, 'operatorId')));
};

const byProperties: Belongs = (row, request) => callPasses(row, own(request, 'propertyFilters') as PropertyFilters);

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
const filtering = ({ id, rules, text, names, when = () => true, isSame = haveSameCalls }: Filtering): Cure =>
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
      (condition) =>
        Object.hasOwn(meanings, String(own(condition, 'operator'))) && typeof own(condition, 'value') === 'number',
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
function haveSameCalls(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && areEqual(idsOf(one), idsOf(other));
}

function haveSameFields(one: readonly unknown[], other: readonly unknown[]): boolean {
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

const conditionsOf = (request: JsonObject): readonly JsonObject[] => formsOf(request).flatMap(conditionsIn);

function formsOf(request: JsonObject): readonly unknown[] {
  const given = own(request, 'propertyFilters');
  return isObject(given) ? Object.values(given) : [];
}

/** The modes of filters whose conditions have to be joined. */
const modesOf = (request: JsonObject): readonly unknown[] =>
  formsOf(request).flatMap((form) => (isObject(form) && conditionsIn(form).length > 1 ? [own(form, 'mode')] : []));

const meanings = {
  eq: 'equals the number',
  ne: 'differs from the number',
  gt: 'is greater than the number, and not equal to it',
  gte: 'is greater than the number or equal to it',
  lt: 'is less than the number, and not equal to it',
  lte: 'is less than the number or equal to it',
} as const;

const relations = ['relations/filtering-again-agrees', 'relations/numeric-operators-agree'];

export const filtersAsTheContractSays: readonly Cure[] = [
  filtering({
    id: 'direction-filter',
    rules: [
      'calls/incoming-only',
      'calls/outgoing-only',
      'calls/filters-combine',
      'calls/only-in-window',
      'relations/directions-add-up',
    ],
    text: 'answer a direction with the calls of the window that have it, every one and no others',
    names: ['direction'],
  }),
  filtering({
    id: 'operators-filter',
    rules: [
      'calls/one-operator',
      'calls/several-operators',
      'calls/unknown-operator-matches-nothing',
      'calls/filters-combine',
      'relations/operator-order-is-free',
      'relations/operators-cover-all',
    ],
    text: 'answer operators with the calls whose operatorId is one of them, compared as whole texts',
    names: ['operators'],
  }),
  filtering({
    id: 'direction-beside-operators',
    rules: ['calls/filters-combine'],
    text: 'join the conditions on direction and operators by AND',
    names: ['direction', 'operators'],
    when: (request) => filters(request, 'direction') && filters(request, 'operators'),
  }),
  filtering({
    id: 'property-filters',
    rules: [
      'properties/one-mode',
      'properties/filters-are-accepted',
      'properties/forms-alike',
      'properties/exact-value',
    ],
    text: 'apply every form of propertyFilters to all calls of the window: a value, a list, conditions',
    names: ['propertyFilters'],
  }),
  filtering({
    id: 'property-filters-beside-others',
    rules: ['properties/filters-combine', 'properties/other-filters-still-apply'],
    text: 'apply direction and operators also when the request has propertyFilters',
    names: ['direction', 'operators'],
    when: (request) => filters(request, 'propertyFilters'),
  }),
  filtering({
    id: 'fields-of-filtered-calls',
    rules: ['properties/filtering-keeps-calls-whole', 'relations/call-looks-the-same'],
    text: 'send a call with the same fields and values whether or not the request has propertyFilters',
    names: ['propertyFilters'],
    isSame: haveSameFields,
  }),
  filtering({
    id: 'fields-of-calls-of-operators',
    rules: ['relations/call-looks-the-same'],
    text: 'send a call with the same fields and values whether or not the request names operators',
    names: ['operators'],
    isSame: haveSameFields,
  }),
  filtering({
    id: 'property-values-one-by-one',
    rules: ['properties/exact-value'],
    text: 'compare the value of a property as a whole and letter by letter, capitals included',
    names: ['propertyFilters'],
    when: (request) => formsOf(request).every((form) => typeof form === 'string' || Array.isArray(form)),
  }),
  filtering({
    id: 'property-lists',
    rules: ['properties/one-of-list', 'properties/filters-are-accepted', 'properties/one-mode'],
    text: 'answer a list of values with the calls that have any of them',
    names: ['propertyFilters'],
    when: (request) => formsOf(request).some(Array.isArray),
  }),
  filtering({
    id: 'property-booleans',
    rules: ['properties/boolean-values'],
    text: 'compare true and false as booleans, not as text',
    names: ['propertyFilters'],
    when: (request) => formsOf(request).some((form) => typeof form === 'boolean'),
  }),
  filtering({
    id: 'property-keys-together',
    rules: ['properties/keys-combine'],
    text: 'join the filters of different properties by AND',
    names: ['propertyFilters'],
    when: (request) => formsOf(request).length > 1,
  }),
  filtering({
    id: 'property-keys-with-blanks',
    rules: ['properties/any-key-can-be-filtered-on'],
    text: 'look a property up by its key as it stands in the request, blanks included',
    names: ['propertyFilters'],
    when: (request) => /\s/.test(Object.keys((own(request, 'propertyFilters') as JsonObject) ?? {}).join('')),
  }),
  filtering({
    id: 'property-conditions',
    rules: ['properties/operator-gt', 'properties/operator-gte', 'properties/operator-lt', 'properties/operator-lte'],
    text: 'compare numbers as numbers, not as text, and each operator with its own sign',
    names: ['propertyFilters'],
    when: (request) => conditionsOf(request).length > 0,
  }),
  filtering({
    id: 'property-mode-all',
    rules: ['properties/mode-all'],
    text: 'join conditions by AND when the mode is "all", and when there is none',
    names: ['propertyFilters'],
    when: (request) => modesOf(request).some((mode) => mode !== 'any'),
  }),
  filtering({
    id: 'property-mode-any',
    rules: ['properties/mode-any', 'relations/all-within-any'],
    text: 'join conditions by OR when the mode is "any"',
    names: ['propertyFilters'],
    when: (request) => modesOf(request).includes('any'),
  }),
  filtering({
    id: 'property-mode-omitted',
    rules: ['properties/mode-omitted'],
    text: 'join conditions by AND when no mode is given',
    names: ['propertyFilters'],
    when: (request) => modesOf(request).includes(undefined),
  }),
  ...(Object.keys(meanings) as (keyof typeof meanings)[]).map((operator) =>
    filtering({
      id: `property-operator-${operator}`,
      rules: [`properties/operator-${operator}`, ...relations],
      text: `keep a call for "${operator}" when its value ${meanings[operator]}`,
      names: ['propertyFilters'],
      when: (request) => conditionsOf(request).some((condition) => own(condition, 'operator') === operator),
    }),
  ),
  cure<Asked>({
    id: 'windows',
    rules: [
      'calls/only-in-window',
      'calls/complete-in-one-answer',
      'calls/long-windows-work',
      'calls/empty-window-is-an-empty-list',
      'calls/zero-length-window-works',
      'relations/parts-add-up',
      'relations/part-within-whole',
      'relations/days-equal-hours',
      'relations/nothing-beyond-the-calls',
      'relations/call-is-found-by-its-start',
    ],
    leavesOut: true,
    // A time zone explains more than bounds that are not kept.
    learn: (answers) => (offsetOf(answers) === undefined ? recall(answers) : undefined),
    text: 'answer all calls whose startTime lies between the bounds of the request, in UTC, in one answer, and no others',
    repair(answer, asked) {
      const request = requestOf(answer);
      const window = request && windowOf(request);
      const given = listIn(answer, 'calls');
      if (request === undefined || window === undefined || given === undefined) return undefined;
      if (!given.every((row) => isObject(row) && startOf(row) !== undefined)) return undefined;
      const isPlain = !filterNames.some((name) => filters(request, name));
      const rows = isPlain ? asked.callsIn(window, given.filter(isObject)) : given.filter(isObject);
      const kept = rows.filter((row) => isWithin(window, row));
      return haveSameCalls(given, kept) ? undefined : jsonAnswer(200, { calls: kept });
    },
  }),
];

function isWithin({ from, to }: Window, row: JsonObject): boolean {
  const start = startOf(row);
  return start !== undefined && start >= from && start <= to;
}

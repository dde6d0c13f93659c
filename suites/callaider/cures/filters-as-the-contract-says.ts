import type { Cure } from '../../cure.js';
import { type JsonObject, own } from '../answers.js';
import { filters } from './calls-asked.js';
import { conditionsOf, filtering, formsOf, haveSameFields, modesOf } from './filtering.js';

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
];

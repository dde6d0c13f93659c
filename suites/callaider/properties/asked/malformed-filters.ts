import { observation } from '../../../observation.js';
import { askCalls, type CallsSeen, spanning } from '../../observations/ask-calls.js';
import { settledCalls } from '../../observations/settled-calls.js';
import { lighten } from './lighten.js';
import { filterPlan } from './plan.js';

/** An answer to a filter that is wrong in one way. */
export interface OddFilter extends CallsSeen {
  /** What is wrong with it, as a noun: `the operator "between"`. */
  readonly label: string;
}

type Oddity = readonly (readonly [label: string, filter: unknown])[];

const gtText = { operator: 'gt', value: 'high' };
const between = { operator: 'between', value: [2, 8] };

/** Several mistakes at once; "any" makes sure that no condition is spared for the sake of another. */
const oddities: Oddity = [
  ['a text in place of a number and the operator "between"', { mode: 'any', conditions: [gtText, between] }],
  ['the mode "some" and no conditions', { mode: 'some', from: { value: 2 } }],
];

const moreOddities: Oddity = [
  ['the operator "between"', { mode: 'all', conditions: [between] }],
  ['a text in place of a number', { mode: 'all', conditions: [gtText] }],
  ['the mode "some"', { mode: 'some', conditions: [{ operator: 'gt', value: 2 }] }],
  ['an object without conditions', { from: { value: 2 } }],
  ['conditions that are no list', { mode: 'all', conditions: { operator: 'gt', value: 2 } }],
  ['a condition without a value', { mode: 'all', conditions: [{ operator: 'gt' }] }],
  ['a condition that is null', { mode: 'all', conditions: [null] }],
  ['a list of objects', [{ value: 2 }]],
  ['null', null],
];

/** Filters of none of the three forms. */
export const malformedFilters = observation({
  id: 'properties/malformed-filters',
  purpose: 'Filters that mean nothing',
  from: 'standard',
  needs: { settled: settledCalls, plan: filterPlan },
  observe: async ({ http, depth }, { settled, plan }): Promise<readonly OddFilter[]> => {
    const key = plan.keys.numeric ?? plan.keys.exact ?? plan.unknownKey;
    const answers: OddFilter[] = [];
    for (const [label, filter] of depth === 'thorough' ? [...oddities, ...moreOddities] : oddities) {
      const request = { ...spanning(settled.window), propertyFilters: { [key]: filter } };
      answers.push({ ...lighten(await askCalls(http, request, { intent: 'abnormal' }), settled), label });
    }
    return answers;
  },
});

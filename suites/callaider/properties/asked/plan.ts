import { observation, optional } from '../../../observation.js';
import { schema } from '../../observations/schema.js';
import { settledCalls } from '../../observations/settled-calls.js';
import { declaredIn } from '../declared.js';
import { planFilters } from '../filter-plan.js';

/** Which filters tell something about this account. Asks nothing. */
export const filterPlan = observation({
  id: 'properties/plan',
  purpose: 'Choose filters from what the calls hold',
  needs: { settled: settledCalls, seen: optional(schema) },
  observe: ({ random }, { settled, seen }) => planFilters(settled.rows, declaredIn(seen), random),
});

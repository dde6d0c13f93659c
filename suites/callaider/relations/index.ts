import type { Rule } from '../../rule.js';
import { allWithinAny } from './all-within-any.js';
import { bodyLayoutIsFree } from './body-layout-is-free.js';
import { callIsFoundByItsStart } from './call-is-found-by-its-start.js';
import { callLooksTheSame } from './call-looks-the-same.js';
import { daysEqualHours } from './days-equal-hours.js';
import { directionsAddUp } from './directions-add-up.js';
import { filteringAgainAgrees } from './filtering-again-agrees.js';
import { filtersIntersect } from './filters-intersect.js';
import { filtersNeverAdd } from './filters-never-add.js';
import { nothingBeyondTheCalls } from './nothing-beyond-the-calls.js';
import { numericOperatorsAgree } from './numeric-operators-agree.js';
import { operatorOrderIsFree } from './operator-order-is-free.js';
import { operatorsAddUp } from './operators-add-up.js';
import { operatorsCoverAll } from './operators-cover-all.js';
import { partWithinWhole } from './part-within-whole.js';
import { partsAddUp } from './parts-add-up.js';
import { propertyListsAddUp } from './property-lists-add-up.js';

/** How answers of POST /calls fit together, in the order of the contract's clauses. */
export const relationsRules: readonly Rule[] = [
  directionsAddUp,
  partsAddUp,
  partWithinWhole,
  operatorsAddUp,
  operatorOrderIsFree,
  filtersIntersect,
  filtersNeverAdd,
  operatorsCoverAll,
  bodyLayoutIsFree,
  nothingBeyondTheCalls,
  callIsFoundByItsStart,
  daysEqualHours,
  propertyListsAddUp,
  numericOperatorsAgree,
  allWithinAny,
  filteringAgainAgrees,
  callLooksTheSame,
];

import type { Rule } from '../../rule.js';
import { anyKeyCanBeFilteredOn } from './any-key-can-be-filtered-on.js';
import { booleanValues } from './boolean-values.js';
import { emptyFiltersDoNoHarm } from './empty-filters-do-no-harm.js';
import { enumValuesAreListed } from './enum-values-are-listed.js';
import { exactValue } from './exact-value.js';
import { fallbackCallsCarryProperties } from './fallback-calls-carry-properties.js';
import { filteringKeepsCallsWhole } from './filtering-keeps-calls-whole.js';
import { filtersAreAccepted } from './filters-are-accepted.js';
import { filtersCombine } from './filters-combine.js';
import { formsAlike } from './forms-alike.js';
import { keysAreDeclared } from './keys-are-declared.js';
import { keysCombine } from './keys-combine.js';
import { malformedFiltersCauseNoCrash } from './malformed-filters-cause-no-crash.js';
import { mayBeMissing } from './may-be-missing.js';
import { modeAll, modeAny, modeOmitted, operatorRules } from './numeric-conditions.js';
import { oneMode } from './one-mode.js';
import { oneOfList } from './one-of-list.js';
import { oneTypePerKey } from './one-type-per-key.js';
import { otherFiltersStillApply } from './other-filters-still-apply.js';
import { recommendedMode } from './recommended-mode.js';
import { unknownKeyDoesNoHarm } from './unknown-key-does-no-harm.js';
import { valuesArePrimitive } from './values-are-primitive.js';
import { valuesHaveDeclaredType } from './values-have-declared-type.js';

/** In the order of the contract's clauses. */
export const propertiesRules: readonly Rule[] = [
  filtersAreAccepted,
  oneMode,
  recommendedMode,
  otherFiltersStillApply,
  fallbackCallsCarryProperties,
  exactValue,
  oneOfList,
  modeAll,
  modeAny,
  modeOmitted,
  ...operatorRules,
  formsAlike,
  keysCombine,
  unknownKeyDoesNoHarm,
  booleanValues,
  malformedFiltersCauseNoCrash,
  filtersCombine,
  keysAreDeclared,
  valuesHaveDeclaredType,
  enumValuesAreListed,
  valuesArePrimitive,
  oneTypePerKey,
  filteringKeepsCallsWhole,
  mayBeMissing,
  anyKeyCanBeFilteredOn,
  emptyFiltersDoNoHarm,
];

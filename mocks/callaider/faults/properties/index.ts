import type { ReferenceFault } from '../fault.js';
import { allMeansAny } from './all-means-any.js';
import { anyMeansAll } from './any-means-all.js';
import { blankKeysIgnored } from './blank-keys-ignored.js';
import { blankKeysMatchNothing } from './blank-keys-match-nothing.js';
import { booleanFilterAsText } from './boolean-filter-as-text.js';
import { booleansAsWords } from './booleans-as-words.js';
import { emptyFilterListCrashes } from './empty-filter-list-crashes.js';
import { enumValueRetired } from './enum-value-retired.js';
import { enumValuesInCapitals } from './enum-values-in-capitals.js';
import { eqComparesText } from './eq-compares-text.js';
import { filterKeysOred } from './filter-keys-ored.js';
import { filteredAnswersCut } from './filtered-answers-cut.js';
import { filteredCallsTrimmed } from './filtered-calls-trimmed.js';
import { filtersForgetTheWindow } from './filters-forget-the-window.js';
import { filtersIgnoreCase } from './filters-ignore-case.js';
import { filtersMatchNothing } from './filters-match-nothing.js';
import { filtersMatchParts } from './filters-match-parts.js';
import { filtersRefused } from './filters-refused.js';
import { filtersReplaceDirection } from './filters-replace-direction.js';
import { filtersReplaceOperators } from './filters-replace-operators.js';
import { firstOfListOnly } from './first-of-list-only.js';
import { gtAsGte } from './gt-as-gte.js';
import { gteAsGt } from './gte-as-gt.js';
import { ignoredFiltersDropDirection } from './ignored-filters-drop-direction.js';
import { ignoredFiltersDropEverything } from './ignored-filters-drop-everything.js';
import { ignoredFiltersHalfTheProperties } from './ignored-filters-half-the-properties.js';
import { ignoredFiltersWithoutProperties } from './ignored-filters-without-properties.js';
import { listFilterAsText } from './list-filter-as-text.js';
import { listFiltersRefused } from './list-filters-refused.js';
import { ltAsLte } from './lt-as-lte.js';
import { lteAsLt } from './lte-as-lt.js';
import { malformedFilterCrashes } from './malformed-filter-crashes.js';
import { modeDefaultsToAny } from './mode-defaults-to-any.js';
import { neAsEq } from './ne-as-eq.js';
import { nestedProperties } from './nested-properties.js';
import { numbersAsText } from './numbers-as-text.js';
import { onlyExactFilters } from './only-exact-filters.js';
import { onlyExactFiltersMatch } from './only-exact-filters-match.js';
import { propertyTypesMixed } from './property-types-mixed.js';
import { propertyTypesVary } from './property-types-vary.js';
import { rangesCompareText } from './ranges-compare-text.js';
import { schemaKeyInTitleCase } from './schema-key-in-title-case.js';
import { schemaKeysInSnakeCase } from './schema-keys-in-snake-case.js';
import { unknownFilterCrashes } from './unknown-filter-crashes.js';
import { unknownFilterRefused } from './unknown-filter-refused.js';
import { unknownValuesNull } from './unknown-values-null.js';

export const propertiesFaults: readonly ReferenceFault[] = [
  filtersRefused,
  listFiltersRefused,
  filtersMatchNothing,
  filtersForgetTheWindow,
  filteredAnswersCut,
  onlyExactFilters,
  onlyExactFiltersMatch,
  listFilterAsText,
  firstOfListOnly,
  anyMeansAll,
  allMeansAny,
  modeDefaultsToAny,
  gtAsGte,
  gteAsGt,
  ltAsLte,
  lteAsLt,
  neAsEq,
  eqComparesText,
  rangesCompareText,
  filtersIgnoreCase,
  filtersMatchParts,
  filterKeysOred,
  unknownFilterCrashes,
  unknownFilterRefused,
  malformedFilterCrashes,
  emptyFilterListCrashes,
  filtersReplaceDirection,
  filtersReplaceOperators,
  ignoredFiltersDropDirection,
  ignoredFiltersDropEverything,
  ignoredFiltersWithoutProperties,
  ignoredFiltersHalfTheProperties,
  blankKeysIgnored,
  blankKeysMatchNothing,
  booleanFilterAsText,
  filteredCallsTrimmed,
  schemaKeysInSnakeCase,
  schemaKeyInTitleCase,
  numbersAsText,
  booleansAsWords,
  unknownValuesNull,
  enumValuesInCapitals,
  enumValueRetired,
  propertyTypesMixed,
  propertyTypesVary,
  nestedProperties,
];

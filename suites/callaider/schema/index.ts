import type { Rule } from '../../rule.js';
import { callsCarryProperties } from './calls-carry-properties.js';
import { enumHasValues, enumValuesAreTidy, valuesBelongToEnums } from './enum-values.js';
import { isAnsweredAsAgreed } from './is-answered-as-agreed.js';
import { isListed } from './is-listed.js';
import { isStable } from './is-stable.js';
import { keyIsString } from './key-is-string.js';
import { keyIsUnique } from './key-is-unique.js';
import { keysOccurInCalls } from './keys-occur-in-calls.js';
import { mayBeAbsent } from './may-be-absent.js';
import { typeIsKnown } from './type-is-known.js';
import { valuesIsArray } from './values-is-array.js';

/** In the order of the contract's clauses. */
export const schemaRules: readonly Rule[] = [
  isAnsweredAsAgreed,
  isListed,
  keyIsString,
  typeIsKnown,
  valuesIsArray,
  enumHasValues,
  keyIsUnique,
  mayBeAbsent,
  isStable,
  valuesBelongToEnums,
  keysOccurInCalls,
  callsCarryProperties,
  enumValuesAreTidy,
];

import type { Rule } from '../../rule.js';
import { departmentIsString } from './department-is-string.js';
import { hasOperators } from './has-operators.js';
import { idIsClean } from './id-is-clean.js';
import { idIsStable } from './id-is-stable.js';
import { idIsUnique } from './id-is-unique.js';
import { isComplete } from './is-complete.js';
import { listsOperators } from './lists-operators.js';
import { noSecrets } from './no-secrets.js';
import { phoneLooksLikePhone } from './phone-looks-like-phone.js';
import { idIsString, nameIsString, phoneIsString } from './required-text.js';

/** In the order of the contract's clauses. */
export const contactsRules: readonly Rule[] = [
  listsOperators,
  idIsString,
  phoneIsString,
  nameIsString,
  departmentIsString,
  idIsUnique,
  idIsStable,
  phoneLooksLikePhone,
  hasOperators,
  isComplete,
  noSecrets,
  idIsClean,
];

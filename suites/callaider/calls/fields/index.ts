import type { Rule } from '../../../rule.js';
import { clientNumberLooksRight } from './client-number-looks-right.js';
import { directionIsKnown, whoHungUpIsKnown } from './closed-words.js';
import { durationFitsTimes } from './duration-fits-times.js';
import { durationIsSeconds } from './duration-is-seconds.js';
import { endNotBeforeStart, endTimeInSeconds } from './end-time.js';
import { idIsStable } from './id-is-stable.js';
import { idIsUnique } from './id-is-unique.js';
import { namesAreSpeltRight } from './names-are-spelt-right.js';
import { operatorIsAContact } from './operator-is-a-contact.js';
import { operatorNameIsConsistent } from './operator-name-is-consistent.js';
import { propertiesAreAnObject } from './properties-are-an-object.js';
import { startTimeInSeconds, startTimeIsNumber } from './start-time.js';
import {
  clientNameIsString,
  clientNumberIsString,
  idIsString,
  operatorIdIsString,
  operatorNameIsString,
  operatorNumberIsString,
} from './text-fields.js';
import { typesAreStable } from './types-are-stable.js';

/** What a call of the answer looks like, in the order of the contract's clauses. */
export const fieldRules: readonly Rule[] = [
  idIsString,
  idIsUnique,
  idIsStable,
  directionIsKnown,
  durationIsSeconds,
  startTimeIsNumber,
  startTimeInSeconds,
  endTimeInSeconds,
  endNotBeforeStart,
  durationFitsTimes,
  operatorIdIsString,
  operatorNameIsString,
  operatorIsAContact,
  operatorNumberIsString,
  operatorNameIsConsistent,
  clientNumberIsString,
  clientNameIsString,
  whoHungUpIsKnown,
  propertiesAreAnObject,
  clientNumberLooksRight,
  namesAreSpeltRight,
  typesAreStable,
];

import type { ReferenceFault } from '../fault.js';
import { propertiesNeverSent } from './properties-never-sent.js';
import { propertiesNeverSentToFilter } from './properties-never-sent-to-filter.js';
import { schema204 } from './schema-204.js';
import { schema405 } from './schema-405.js';
import { schema500 } from './schema-500.js';
import { schema501 } from './schema-501.js';
import { schemaAsJsonSchema } from './schema-as-json-schema.js';
import { schemaBareArray } from './schema-bare-array.js';
import { schemaCatchAll } from './schema-catch-all.js';
import { schemaChanges } from './schema-changes.js';
import { schemaEnumBlankValue } from './schema-enum-blank-value.js';
import { schemaEnumNumeric } from './schema-enum-numeric.js';
import { schemaEnumValuesRepeated } from './schema-enum-values-repeated.js';
import { schemaEnumWithoutValues } from './schema-enum-without-values.js';
import { schemaErrorWith200 } from './schema-error-with-200.js';
import { schemaKeyMissing } from './schema-key-missing.js';
import { schemaKeyRepeated } from './schema-key-repeated.js';
import { schemaKeyTwice } from './schema-key-twice.js';
import { schemaNull } from './schema-null.js';
import { schemaRedirects } from './schema-redirects.js';
import { schemaTypeInteger } from './schema-type-integer.js';
import { schemaTypeMissing } from './schema-type-missing.js';
import { schemaUnusedKey } from './schema-unused-key.js';
import { schemaValuesAsString } from './schema-values-as-string.js';
import { schemaValuesNull } from './schema-values-null.js';
import { schemaWrongKey } from './schema-wrong-key.js';

export const schemaFaults: readonly ReferenceFault[] = [
  schema500,
  schema501,
  schema405,
  schema204,
  schemaRedirects,
  schemaCatchAll,
  schemaErrorWith200,
  schemaBareArray,
  schemaNull,
  schemaWrongKey,
  schemaAsJsonSchema,
  schemaKeyMissing,
  schemaTypeInteger,
  schemaTypeMissing,
  schemaValuesAsString,
  schemaValuesNull,
  schemaEnumWithoutValues,
  schemaEnumNumeric,
  schemaKeyTwice,
  schemaKeyRepeated,
  schemaChanges,
  schemaUnusedKey,
  schemaEnumBlankValue,
  schemaEnumValuesRepeated,
  propertiesNeverSent,
  propertiesNeverSentToFilter,
];

import {
  userCreatedAnswerSchema,
  usersV1AnswerSchema,
  usersV2AnswerSchema,
  userV1AnswerSchema,
  userV2AnswerSchema,
} from '../../../schemas/aircall/answers.js';
import type { UserV1WithNumbers } from '../../../schemas/aircall/user.js';
import type { JsonSchema } from '../../kit/openapi/operation.js';
import { aircallNumber } from '../objects/number.js';
import { userCreated, userV1, userV2 } from '../objects/user.js';
import { numberTable } from '../rows/number.js';
import type { UserRow } from '../rows/user.js';
import type { View } from '../view.js';

/** Users are told in two ways at two paths. */
export interface Version {
  readonly name: 'v1' | 'v2';
  readonly listed: (row: UserRow, view: View) => object;
  readonly single: (row: UserRow, view: View) => object;
  readonly created: (row: UserRow, view: View) => object;
  readonly schemas: { readonly list: JsonSchema; readonly single: JsonSchema; readonly created: JsonSchema };
}

function withNumbers(row: UserRow, view: View): UserV1WithNumbers {
  const numbers = row.numberIds.flatMap((id) => numberTable(view.tenant).get(String(id)) ?? []);
  return { ...userV1(row, view), numbers: numbers.map((number) => aircallNumber(number, view)) };
}

export const versions: readonly Version[] = [
  {
    name: 'v1',
    listed: userV1,
    single: withNumbers,
    created: withNumbers,
    schemas: { list: usersV1AnswerSchema, single: userV1AnswerSchema, created: userV1AnswerSchema },
  },
  {
    name: 'v2',
    listed: userV2,
    single: userV2,
    created: userCreated,
    schemas: { list: usersV2AnswerSchema, single: userV2AnswerSchema, created: userCreatedAnswerSchema },
  },
];

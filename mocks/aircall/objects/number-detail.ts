import type { NumberDetail, NumberEventData } from '../../../schemas/aircall/number-detail.js';
import type { UserV1 } from '../../../schemas/aircall/user.js';
import type { NumberRow } from '../rows/number.js';
import { userTable } from '../rows/user.js';
import type { View } from '../view.js';
import { aircallNumber, numberInEvent } from './number.js';
import { userV1 } from './user.js';

/** One number alone tells who picks it up. */
export const numberDetail = (row: NumberRow, view: View): NumberDetail => ({
  ...aircallNumber(row, view),
  users: usersOf(row, view),
});

export const numberEventData = (row: NumberRow, view: View): NumberEventData => ({
  ...numberInEvent(row, view),
  users: usersOf(row, view),
});

function usersOf({ id }: NumberRow, view: View): readonly UserV1[] {
  const users = [...userTable(view.tenant).all()];
  return users.filter(({ numberIds }) => numberIds.includes(id)).map((user) => userV1(user, view));
}

import {
  type AvailabilityStatus,
  availabilityStatuses,
  type Substatus,
  substatuses,
} from '../../../schemas/aircall/user.js';
import type { Reply } from '../../kit/http/reply.js';
import { badRequest } from '../errors.js';
import { type Fields, own, textIn, wholeIn } from '../requests.js';
import type { UserRow } from '../rows/user.js';

type Changes = Partial<Pick<UserRow, 'email' | 'name' | 'availabilityStatus' | 'substatus' | 'wrapUpTime'>>;

/** What a request says of a user; a refusal for words that there are not. `known` fills in half a name. */
export function readUser(fields: Fields, known?: UserRow): { readonly changes: Changes } | Reply {
  const status = own(fields, 'availability_status');
  if (status !== undefined && !isOneOf(availabilityStatuses, status))
    return badRequest('availability_status is unknown');
  const substatus = own(fields, 'substatus');
  if (substatus !== undefined && !isOneOf(substatuses, substatus)) return badRequest('substatus is unknown');
  const wrapUp = wholeIn(fields, 'wrap_up_time');
  const email = textIn(fields, 'email');
  if (email !== undefined && !/^[^\s@]+@[^\s@]+$/.test(email)) return badRequest('email is no address');
  const name = nameIn(fields, known?.name ?? '');
  return {
    changes: {
      ...(email === undefined ? {} : { email }),
      ...(name === undefined ? {} : { name }),
      ...moodOf(status, substatus),
      ...(wrapUp === undefined ? {} : { wrapUpTime: wrapUp }),
    },
  };
}

function nameIn(fields: Fields, known: string): string | undefined {
  const [first = '', ...last] = known.split(' ');
  const given = { first: textIn(fields, 'first_name'), last: textIn(fields, 'last_name') };
  if (given.first === undefined && given.last === undefined) return undefined;
  return `${given.first ?? first} ${given.last ?? last.join(' ')}`.trim();
}

/** Who is unavailable has a reason; a reason alone makes unavailable. */
function moodOf(
  status: AvailabilityStatus | undefined,
  substatus: Substatus | undefined,
): Pick<Changes, 'availabilityStatus' | 'substatus'> {
  if (status === 'unavailable') return { availabilityStatus: status, substatus: substatus ?? 'always_closed' };
  if (status !== undefined) return { availabilityStatus: status, substatus: 'always_opened' };
  if (substatus === undefined) return {};
  return { availabilityStatus: substatus === 'always_opened' ? 'available' : 'unavailable', substatus };
}

const isOneOf = <T>(list: readonly T[], value: unknown): value is T => list.some((each) => each === value);

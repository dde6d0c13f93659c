import { callTypes } from '../../../schemas/callyzer/call-log.js';
import type { TypeCode } from '../calls/call-type.js';
import type { Filter, Span } from '../reports/filter.js';
import type { WorkingHours } from '../reports/slots.js';
import { minutesOf } from '../rules/checks.js';
import { flagAt, numberAt, textAt, textsAt, type Values } from '../rules/values.js';
import type { CallyzerTenant } from '../view.js';
import { readNumber } from '../wire/numbers.js';

/** What a request asks for, in terms of the account. */
export function toFilter(values: Values, { own: { staff, clients, switches } }: CallyzerTenant): Filter {
  const shorter = switches['window.end'] === 'excluded' ? 1 : 0;
  const longerThan = numberAt(values, 'duration_grt_than');
  const shorterThan = numberAt(values, 'duration_les_than');
  const numbers = textsAt(values, 'emp_numbers').flatMap(staff.withNumber);
  const tagged = textsAt(values, 'emp_tags').flatMap(staff.withTag);
  const called = spanOf(values, 'call_from', 'call_to', shorter);
  const synced = spanOf(values, 'synced_from', 'synced_to', shorter);
  const types = typesOf(values);
  const days = textsAt(values, 'exclude_days').map((day) => weekdays.indexOf(day));
  return {
    ...(called === undefined ? {} : { called }),
    ...(synced === undefined ? {} : { synced }),
    ...(types === undefined ? {} : { types }),
    ...(longerThan === undefined ? {} : { longerThan }),
    ...(shorterThan === undefined ? {} : { shorterThan }),
    ...employeesOf(),
    ...(values.has('client_numbers')
      ? { clients: new Set(textsAt(values, 'client_numbers').flatMap((text) => clients.withNumber(readNumber(text)))) }
      : {}),
    ...(days.length === 0 ? {} : { withoutDays: new Set(days) }),
    excludedBelow: excludedBelow(values),
  };

  /** Numbers and tags narrow each other. */
  function employeesOf(): Pick<Filter, 'employees'> {
    const [named, tags] = [values.has('emp_numbers'), values.has('emp_tags')];
    if (!named && !tags) return {};
    const withTag = new Set(tagged.map(({ index }) => index));
    const found = (named ? numbers : tagged).filter(({ index }) => !tags || withTag.has(index));
    return { employees: new Set(found.map(({ index }) => index)) };
  }

  function excludedBelow(of: Values): number {
    const isSet = flagAt(of, 'is_exclude_numbers') ?? true;
    const drops = isSet === (switches['excludeNumbers.true'] === 'drops-them');
    return drops ? switches['account.excludedClients'] : 0;
  }
}

/** Days since 1970 modulo 7: it began on a Thursday. */
const weekdays = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed'];

function spanOf(values: Values, first: string, last: string, shorter: number): Span | undefined {
  const [from, to] = [numberAt(values, first), numberAt(values, last)];
  return from === undefined || to === undefined ? undefined : { from, to: to - shorter };
}

/** Of version 2.2: an account has only calls over the telephone network, so all others are none. */
function typesOf(values: Values): ReadonlySet<TypeCode> | undefined {
  const method = textAt(values, 'call_method') ?? 'PhoneCall';
  const mode = textAt(values, 'call_mode') ?? 'Voice';
  if (method !== 'PhoneCall' || mode !== 'Voice') return new Set();
  if (!values.has('call_types')) return undefined;
  const named = new Set(textsAt(values, 'call_types'));
  return new Set(callTypes.flatMap((type, code) => (named.has(type) ? [code as TypeCode] : [])));
}

export function workingHoursOf(values: Values): WorkingHours {
  return {
    from: minutesOf(textAt(values, 'working_hour_from')) ?? 0,
    to: minutesOf(textAt(values, 'working_hour_to')) ?? 0,
  };
}

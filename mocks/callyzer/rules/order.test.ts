import { expect, test } from 'vitest';
import { aCallyzer, ask, DAY, NOW } from '../fixtures.js';

/** Each step mends one fault of the one before; what is told is always the first fault that is left. */
type Step = readonly [mended: object, told: string];

async function follow(path: string, wrong: object, steps: readonly Step[]): Promise<void> {
  const simulator = aCallyzer();
  let body = wrong;
  const told: string[] = [];
  for (const [mended] of steps) {
    body = { ...body, ...mended };
    told.push((await ask(simulator, path, body)).body.message);
  }
  expect(told).toEqual(steps.map(([, message]) => message));
}

test('faults of a report are told in the order timestamps, pairs, range, types, durations, employees, hours, days', () =>
  follow(
    '/call-log/hourly-analytics',
    {
      call_from: 'x',
      synced_from: -5,
      call_types: ['Any'],
      duration_les_than: -1,
      duration_grt_than: 3,
      emp_numbers: ['x'],
      emp_tags: ['nobody'],
      working_hour_from: '10',
      exclude_days: ['Xyz'],
    },
    [
      [{}, 'Invalid call_from. Please pass the timestamp in UNIX format.'],
      [{ call_from: NOW }, 'Invalid synced_from. Please pass the timestamp in UNIX format.'],
      [{ synced_from: null }, "`call_from` and 'call_to' are mandatory. The duration should be less than 180 days."],
      [
        { call_from: '', synced_from: NOW },
        "`synced_from` and 'synced_to' are mandatory. The duration should be less than 180 days.",
      ],
      [{ synced_from: [] }, 'Invalid synced_from. Please pass the timestamp in UNIX format.'],
      [
        { synced_from: ' ' },
        "Either 'call_from' and 'call_to' or 'synced_from' and 'synced_to' are mandatory. The duration should be less than 180 days.",
      ],
      [
        { call_from: NOW, call_to: NOW - 200 * DAY },
        'Invalid date range. `From` timestamp should be less than `To` timestamp.',
      ],
      [{ call_to: NOW + 200 * DAY }, 'The duration should be less than 180 days.'],
      [{ call_to: NOW + DAY }, 'Invalid call_types. Valid call types are Incoming or Outgoing or Missed or Rejected.'],
      [{ call_types: [] }, 'Value out of range for unsigned long data type.'],
      [
        { duration_les_than: 2 },
        "Invalid duration value. The value of 'duration_les_than' should be greater than value of 'duration_grt_than'",
      ],
      [{ duration_les_than: 4 }, "Invalid numbers 'x'."],
      [{ emp_numbers: ['0000000001'] }, "The '0000000001' numbers doesn't exist."],
      [{ emp_numbers: [''] }, "The 'nobody' tags doesn't exist."],
      [
        { emp_tags: null },
        'The "working_hour_from" and "working_hour_to" are mandatory. The value should be in HH:mm format.',
      ],
      [
        { working_hour_to: '09:00' },
        'The "working_hour_from" / "working_hour_to" is not valid. The value should be in HH:mm format.',
      ],
      [{ working_hour_from: '09:00' }, 'The "working_hour_from" should not be less than "working_hour_to".'],
      [{ working_hour_to: '09:01' }, "Invalid value. The days should be in 'ddd' format i.e. Mon"],
      [{ exclude_days: ['Mon', 'Sun'] }, 'Success'],
    ],
  ));

test('faults of a lead are told in the order id, mandatory fields, lengths, assignment, details, actions, number taken', () =>
  follow(
    '/lead/save',
    {
      id: 'x',
      contact_numbers: ['1-6265550138'],
      assignment: { strategy: 'Worst', emp_numbers: ['x'], emp_tags: ['nobody'] },
      email: 'x',
      price: 'x',
      existing_lead: { lead_details: 'x' },
      lead_status: 'x',
    },
    [
      [{}, 'Invalid "id".please provide valid id'],
      [{ id: '' }, '"First_name", "strategy" and at least one "contact_numbers" is required.'],
      [{ first_name: 'x' }, 'Invalid "first_name". Length should be between 3 to 250 chars.'],
      [
        { first_name: 'xyz' },
        "Invalid \"strategy\". It should be either 'Assign to All Selected' or 'Minimum Leads' or 'Random' or 'Round Robin'.",
      ],
      [
        { assignment: { strategy: 'random', emp_numbers: ['x'], emp_tags: ['nobody'] } },
        "Please don't provide 'emp_numbers' and 'emp_tags' simultaneously. Provide either one individually or none at all.",
      ],
      [{ assignment: { strategy: 'random', emp_tags: ['nobody'] } }, "The 'nobody' doesn't exist."],
      [{ assignment: { strategy: 'RANDOM' } }, 'Invalid "email". Length should be between 5 to 100 chars.'],
      [{ email: 'a@b.example' }, 'Invalid "price". Value should be numeric and within range of double data type.'],
      [
        { price: '12.50' },
        "Invalid \"lead_details\". It should be either 'Ignore' or 'Overwrite' or 'UpdateBlankOnly'.",
      ],
      [{ existing_lead: null }, "The 'status' lead status doesn't exist."],
      [{ lead_status: 'Interested' }, "The '1-6265550138' already exists."],
      [{ contact_numbers: ['91-0000000001'] }, 'Success'],
    ],
  ));

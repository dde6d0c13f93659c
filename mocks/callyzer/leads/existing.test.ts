import { expect, test } from 'vitest';
import { aCallyzer } from '../fixtures.js';
import { aLead, save, sureLead } from './fixtures.js';

const NUMBER = '91-0000000001';
const FIRST = '44-7700900000';
const SECOND = '44-7700900001';

/** A lead with tags, an employee and a city; then the same number comes once more. */
async function met(existing_lead: object) {
  const simulator = aCallyzer();
  const to = (number: string) => ({ assignment: { strategy: 'Assign to All Selected', emp_numbers: [number] } });
  await save(simulator, aLead({ city: 'Pune', lead_tags: ['tv'], ...to(FIRST) }));
  const again = {
    first_name: 'Binod',
    last_name: 'Roy',
    city: 'Goa',
    lead_tags: ['radio'],
    lead_status: 'Lost',
    contact_numbers: ['0000000001', '0000000002'],
  };
  expect(await save(simulator, aLead({ ...again, ...to(SECOND), existing_lead }))).toBe('Success');
  const { details, lead_tags, assigned_to, status } = await sureLead(simulator, NUMBER);
  const { first_name, last_name, city, contact_numbers } = details;
  return {
    details: [first_name, last_name, city, status.lead_status, ...contact_numbers],
    tags: lead_tags,
    assignee: assigned_to.employee.map((text) => text.slice(-14, -1)),
  };
}

const untouched = {
  details: ['Anita', '', 'Pune', 'Positive', NUMBER],
  tags: ['tv'],
  assignee: [FIRST],
};

test.each([
  [{}, untouched],
  [{ lead_details: 'ignore', assignee: 'IGNORE', lead_tags: 'Ignore' }, untouched],
  [
    { lead_details: 'overwrite' },
    { ...untouched, details: ['Binod', 'Roy', 'Goa', 'Lost', '0000000001', '0000000002'] },
  ],
  [
    { lead_details: 'updateBlankOnly' },
    { ...untouched, details: ['Anita', 'Roy', 'Pune', 'Positive', NUMBER, '0000000002'] },
  ],
  [{ lead_tags: 'Overwrite' }, { ...untouched, tags: ['radio'] }],
  [{ lead_tags: 'append' }, { ...untouched, tags: ['tv', 'radio'] }],
  [{ assignee: 'overwrite' }, { ...untouched, assignee: [SECOND] }],
  [{ assignee: 'Append' }, { ...untouched, assignee: [FIRST, SECOND] }],
])('a lead that is met again with %j becomes %j', async (actions, expected) => {
  expect(await met(actions)).toEqual(expected);
});

test('an action on tags without tags leaves them, and everyone stays everyone when somebody is added', async () => {
  const simulator = aCallyzer();
  await save(simulator, aLead({ lead_tags: ['tv'] }));
  const more = {
    assignment: { strategy: 'random', emp_numbers: [FIRST] },
    existing_lead: { lead_tags: 'Overwrite', assignee: 'Append' },
  };
  await save(simulator, aLead(more));
  expect(await sureLead(simulator, NUMBER)).toMatchObject({
    lead_tags: ['tv'],
    assigned_to: { all_employees: true, employee: [] },
  });
});

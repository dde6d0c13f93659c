import { expect, test } from 'vitest';
import { aCallyzer, ask } from '../fixtures.js';
import { leadWith, sureLead } from './fixtures.js';

const assignment = { strategy: 'Round Robin', emp_numbers: ['44-7700900000', '44-7700900001'] };
const lead = (first_name: string, number: string, more: object = {}) => ({
  first_name,
  contact_numbers: [number],
  ...more,
});

test('good leads are saved and bad ones told, in one answer of 200', async () => {
  const simulator = aCallyzer();
  const leads = [
    lead('Anita', '0000000001'),
    { first_name: 'Jane', last_name: 'Smith', contact_numbers: ['123'] },
    { first_name: 'Robert', last_name: 'Brown', contact_numbers: [] },
    lead('Al', '0000000002'),
    lead('Chetan', '0000000001'),
    lead('Devi', '0000000003'),
    lead('Esha', '0000000004', { id: 'nobody' }),
  ];
  const { status, body } = await ask(simulator, '/lead/bulksave', {
    leads,
    assignment,
    lead_tags: ['fair'],
    lead_status: 'Interested',
  });
  expect([status, body.message]).toEqual([200, 'Success']);
  const [anita, devi] = [await sureLead(simulator, '0000000001'), await sureLead(simulator, '0000000003')];
  expect(body.result.savedLeads).toEqual([
    { id: anita.id, contact_numbers: ['0000000001'] },
    { id: devi.id, contact_numbers: ['0000000003'] },
  ]);
  expect(body.result.errors).toEqual([
    { name: 'Jane Smith', contact_numbers: ['123'], errorMessage: 'Invalid phone number' },
    { name: 'Robert Brown', contact_numbers: [], errorMessage: 'Phone number is required' },
    {
      name: 'Al',
      contact_numbers: ['0000000002'],
      errorMessage: 'Invalid "first_name". Length should be between 3 to 250 chars.',
    },
    { name: 'Chetan', contact_numbers: ['0000000001'], errorMessage: "The '0000000001' already exists." },
    { name: 'Esha', contact_numbers: ['0000000004'], errorMessage: 'Invalid "id".please provide valid id' },
  ]);
  for (const each of [anita, devi]) {
    expect(each).toMatchObject({
      lead_tags: ['fair'],
      status: { lead_status: 'Interested' },
      assigned_to: { all_employees: false },
    });
  }
  expect(anita.assigned_to.employee).not.toEqual(devi.assigned_to.employee);
});

test('a lead may say for itself what the others leave to the request', async () => {
  const simulator = aCallyzer();
  const own = {
    assignment: { strategy: 'Assign to All Selected', emp_numbers: ['44-7700900002'] },
    lead_tags: ['own'],
    lead_status: 'Lost',
  };
  const leads = [lead('Anita', '0000000001', own), lead('Binod', '0000000002', { assignment: null, lead_tags: [''] })];
  const { body } = await ask(simulator, '/lead/bulksave', { leads, assignment });
  expect(body.result.errors).toEqual([]);
  expect(await leadWith(simulator, '0000000001')).toMatchObject({
    lead_tags: ['own'],
    status: { lead_status: 'Lost' },
  });
  expect((await sureLead(simulator, '0000000001')).assigned_to.employee[0]).toContain('7700900002');
  expect((await sureLead(simulator, '0000000002')).assigned_to.employee[0]).toContain('7700900000');
});

test('a bulk can make and change, and meet leads that are there', async () => {
  const simulator = aCallyzer();
  await ask(simulator, '/lead/bulksave', {
    leads: [lead('Anita', '0000000001'), lead('Binod', '0000000002')],
    assignment,
  });
  const { id } = await sureLead(simulator, '0000000001');
  const leads = [
    lead('Anita B', '0000000001', { id }),
    lead('Binod B', '0000000002', { existing_lead: { lead_details: 'Overwrite' } }),
    lead('Chetan', '0000000003'),
  ];
  const { body } = await ask(simulator, '/lead/bulksave', { leads, assignment });
  expect(body.result.savedLeads).toHaveLength(3);
  expect((await sureLead(simulator, '0000000001')).details.first_name).toBe('Anita B');
  expect((await sureLead(simulator, '0000000002')).details.first_name).toBe('Binod B');
});

test('a lead without a strategy at either level is told', async () => {
  const { body } = await ask(aCallyzer(), '/lead/bulksave', { leads: [lead('Anita', '0000000001')] });
  expect(body.result.errors[0].errorMessage).toBe(
    '"First_name", "strategy" and at least one "contact_numbers" is required.',
  );
});

test.each([
  [{}, 'Leads cannot be null'],
  [{ leads: [] }, 'Leads cannot be null'],
  [{ leads: ['x'] }, 'Invalid request body.'],
  [
    { leads: [lead('Anita', '0000000001', { lead_tags: ['own'] })], lead_tags: ['all'], assignment },
    "Please don't provide 'lead_tags' at both levels.",
  ],
  [
    { leads: [lead('Anita', '0000000001', { lead_status: 'Lost' })], lead_status: 'Lost', assignment },
    "Please don't provide 'lead_status' at both levels.",
  ],
  [
    { leads: [lead('Anita', '0000000001')], assignment: { strategy: 'Worst' } },
    "Invalid \"strategy\". It should be either 'Assign to All Selected' or 'Minimum Leads' or 'Random' or 'Round Robin'.",
  ],
  [{ leads: [lead('Anita', '0000000001')], assignment, lead_status: 'x' }, "The 'status' lead status doesn't exist."],
])('a fault of the whole request refuses it whole: %j', async (request, message) => {
  const simulator = aCallyzer();
  expect(await ask(simulator, '/lead/bulksave', request)).toMatchObject({
    status: 400,
    body: { result: null, message },
  });
  expect((await ask(simulator, '/lead/get', { contact_numbers: ['0000000001'] })).status).toBe(400);
});

test('the message is left out where the switch says so', async () => {
  const simulator = aCallyzer({ switches: { 'bulk.message': false } });
  const { body } = await ask(simulator, '/lead/bulksave', { leads: [lead('Anita', '0000000001')], assignment });
  expect(Object.keys(body)).toEqual(['result']);
});

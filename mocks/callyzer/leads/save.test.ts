import { expect, test } from 'vitest';
import { aCallyzer, ask, DAY } from '../fixtures.js';
import { aLead, leadWith, save, sureLead } from './fixtures.js';

const NUMBER = '91-0000000001';

test('a new lead is there with what was given, and blank where nothing was', async () => {
  const simulator = aCallyzer();
  const before = (await ask(simulator, '/lead/get', {})).body.total_records;
  const given = {
    last_name: 'Rao',
    price: '12.50',
    city: 'Pune',
    lead_tags: ['tv', '', 'tv'],
    lead_status: 'Interested',
    email: '',
  };
  const told = await ask(simulator, '/lead/save', aLead(given));
  expect([told.status, told.body]).toEqual([200, { result: {}, message: 'Success' }]);
  expect((await ask(simulator, '/lead/get', {})).body.total_records).toBe(before + 1);
  expect(await leadWith(simulator, NUMBER)).toMatchObject({
    details: { first_name: 'Anita', last_name: 'Rao', price: 12.5, city: 'Pune', email: '', contact_numbers: [NUMBER] },
    status: { lead_status: 'Interested', reminder_date: '', reminder_time: '' },
    assigned_to: { all_employees: true, employee: [] },
    last_call_log: null,
    lead_tags: ['tv'],
    no_of_attempts: 0,
    created_at: '2025-11-21 20:30:00 IST',
    modified_at: '2025-11-21 20:30:00 IST',
  });
});

test('the id is told only where the switch says so', async () => {
  const simulator = aCallyzer({ switches: { 'lead.saveTellsId': true } });
  const { body } = await ask(simulator, '/lead/save', aLead());
  expect(body.result.id).toBe((await sureLead(simulator, NUMBER)).id);
});

test('with an id a lead takes over what is given and keeps the rest', async () => {
  const simulator = aCallyzer();
  await save(simulator, aLead({ last_name: 'Rao', city: 'Pune', lead_tags: ['tv'] }));
  const { id } = await sureLead(simulator, NUMBER);
  await simulator.clock.advance(60);
  const changes = {
    id,
    first_name: 'Anita B',
    city: '',
    contact_numbers: ['91-0000000002', '0000000003'],
    lead_tags: ['radio'],
  };
  expect(await save(simulator, aLead(changes))).toBe('Success');
  expect(await leadWith(simulator, NUMBER)).toBeUndefined();
  expect(await leadWith(simulator, '0000000003')).toMatchObject({
    id,
    details: {
      first_name: 'Anita B',
      last_name: 'Rao',
      city: 'Pune',
      contact_numbers: ['91-0000000002', '0000000003'],
    },
    lead_tags: ['radio'],
    created_at: '2025-11-21 20:30:00 IST',
    modified_at: '2025-11-21 20:31:00 IST',
  });
});

test('a number that was given up may go to another lead', async () => {
  const simulator = aCallyzer();
  await save(simulator, aLead());
  const { id } = await sureLead(simulator, NUMBER);
  await save(simulator, aLead({ id, contact_numbers: ['91-0000000002'] }));
  expect(await save(simulator, aLead({ first_name: 'Binod' }))).toBe('Success');
});

test.each([
  ['the same', ['91-0000000001'], "The '91-0000000001' already exists."],
  ['the number without country code', ['0000000001'], "The '0000000001' already exists."],
  ['the second of two', ['91-0000000005', '0000000001'], "The '0000000001' already exists."],
  ['the same digits in another country', ['44-0000000001'], 'Success'],
])('a new lead with %s is answered %3$s', async (_what, contact_numbers, message) => {
  const simulator = aCallyzer();
  await save(simulator, aLead());
  expect(await save(simulator, aLead({ first_name: 'Binod', contact_numbers }))).toBe(message);
});

test('a lead that is changed must not take the number of another', async () => {
  const simulator = aCallyzer();
  await save(simulator, aLead());
  await save(simulator, aLead({ first_name: 'Binod', contact_numbers: ['91-0000000002'] }));
  const { id } = await sureLead(simulator, '91-0000000002');
  const both = ['91-0000000002', '91-0000000001'];
  expect(await save(simulator, aLead({ id, contact_numbers: both }))).toBe("The '91-0000000001' already exists.");
  expect(await save(simulator, aLead({ contact_numbers: both, existing_lead: {} }))).toBe(
    "The '91-0000000001' already exists.",
  );
});

test('where duplicates are ignored, a new lead with a known number is none, and changes nothing', async () => {
  const simulator = aCallyzer({ switches: { 'lead.duplicate': 'ignored' } });
  await save(simulator, aLead());
  expect(await save(simulator, aLead({ first_name: 'Binod' }))).toBe('Success');
  expect((await sureLead(simulator, NUMBER)).details.first_name).toBe('Anita');
});

test('a blank value is as good as none', async () => {
  const blanks = {
    id: '',
    last_name: ' ',
    email: null,
    price: '',
    lead_tags: [''],
    lead_status: '',
    is_map_existing_call_logs: '',
    existing_lead: null,
  };
  expect(await save(aCallyzer(), aLead(blanks))).toBe('Success');
});

test('calls of a client from before belong to the new lead, unless it says otherwise', async () => {
  for (const [maps, belongs] of [
    [true, true],
    ['', true],
    [false, false],
    ['false', false],
  ]) {
    const simulator = aCallyzer();
    const { client_country_code, client_number, id } = (
      await ask(simulator, '/call-log/history', { call_from: 1_763_000_000, call_to: 1_763_737_200 })
    ).body.result.find(
      ({ lead_id, client_number, call_type }: Record<string, string>) =>
        lead_id === '' && client_number !== '' && call_type === 'Outgoing',
    );
    const number = `${client_country_code}-${client_number}`;
    await save(simulator, aLead({ contact_numbers: [number], is_map_existing_call_logs: maps }));
    const lead = await sureLead(simulator, number);
    const [call] = (await ask(simulator, '/call-log/get', { unique_ids: [id] })).body.result;
    expect(call.lead_id).toBe(belongs ? lead.id : '');
    expect(lead.last_call_log === null).toBe(!belongs);
    expect(lead.no_of_attempts > 0).toBe(belongs);
    const client =
      simulator.default.own.clients.withNumber({ country: client_country_code, national: client_number })[0] ?? 0;
    await simulator.clock.advance(60);
    simulator.account.addCall({
      ...simulator.account.call(0),
      disposition: 'answered',
      direction: 'outgoing',
      client,
      startedAt: Math.floor(simulator.clock.now()),
      endedAt: Math.floor(simulator.clock.now()) + 30,
      talkSeconds: 20,
    } as never);
    await simulator.clock.advance(DAY);
    const after = await sureLead(simulator, number);
    expect(after.last_call_log).not.toBeNull();
    expect(after.no_of_attempts).toBe(lead.no_of_attempts + 1);
  }
});

test('leads are found by number, by first and by last name, in any case and only as a whole', async () => {
  const simulator = aCallyzer();
  await save(simulator, aLead({ last_name: 'Rao' }));
  await save(simulator, aLead({ last_name: 'Roy', contact_numbers: ['0000000002'] }));
  const found = async (filter: object): Promise<number> =>
    (await ask(simulator, '/lead/get', filter)).body.total_records;
  expect(await found({ first_name: 'ANITA', last_name: 'rao' })).toBe(1);
  expect(await found({ last_name: 'ra' })).toBe(0);
  expect(await found({ first_name: 'anita', contact_numbers: ['0000000001', '0000000002', '91-0000000001'] })).toBe(2);
  expect(await found({ last_name: 'Roy', contact_numbers: ['0000000001'] })).toBe(0);
});

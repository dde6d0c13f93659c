import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Contact } from '../../../schemas/aircall/contact.js';
import { type Aircall, anAircall, ask, BASE, NOON, unlimited, walk } from '../fixtures.js';

let aircall: Aircall;
beforeEach(() => {
  aircall = anAircall({ switches: unlimited });
});
afterEach(() => aircall.close());

const all = (query = '') => walk<Contact>(aircall, `/v1/contacts?per_page=50${query}`, 'contacts');

describe('the list', () => {
  test('has meta first, its charset, and page last in its links', async () => {
    const { json, headers } = await ask(aircall, '/v1/contacts?page=2&per_page=50');
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(Object.keys(json)).toEqual(['meta', 'contacts']);
    const link = `${BASE}/v1/contacts?order=asc&order_by=created_at&per_page=50&page=`;
    expect([json.meta.previous_page_link, json.meta.next_page_link]).toEqual([`${link}1`, `${link}3`]);
  });

  test('echoes a per_page of 51 and serves fifty, or honours it', async () => {
    const echoed = await ask(aircall, '/v1/contacts?per_page=51');
    expect([echoed.json.meta.per_page, echoed.json.contacts.length]).toEqual([51, 50]);
    const other = anAircall({ switches: { 'page.contactsOver50': 'honour' } });
    expect((await ask(other, '/v1/contacts?per_page=51')).json.contacts).toHaveLength(51);
    await other.close();
  });

  test('includes both ends of its window, which is about the creation', async () => {
    const rows = await all();
    const [from, to] = [rows[10]?.created_at, rows[20]?.created_at];
    const expected = rows.filter(({ created_at }) => created_at >= (from ?? 0) && created_at <= (to ?? 0));
    expect(await all(`&from=${from}&to=${to}`)).toEqual(expected);
    const byUpdate = await all(`&from=${from}&to=${to}&order_by=updated_at`);
    expect(byUpdate.map(({ id }) => id).toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
  });

  test('comes by creation or by the last change, either way', async () => {
    const created = (await all()).map(({ created_at }) => created_at);
    expect(created).toEqual(created.toSorted((a, b) => a - b));
    const updated = (await all('&order_by=updated_at&order=desc')).map(({ updated_at }) => updated_at);
    expect(updated).toEqual(updated.toSorted((a, b) => b - a));
  });
});

describe('the search', () => {
  test('finds by number and by address, and lists all without either', async () => {
    const rows = await all();
    const row = rows.find(({ emails }) => emails.length > 0);
    const [phone, email] = [row?.phone_numbers[0]?.value ?? '', row?.emails[0]?.value ?? ''];
    for (const query of [
      `phone_number=${encodeURIComponent(phone)}`,
      `email=${email.toUpperCase()}`,
      `phone_number=${phone}`,
    ]) {
      expect((await ask(aircall, `/v1/contacts/search?${query}`)).json.contacts).toEqual([row]);
    }
    expect((await ask(aircall, '/v1/contacts/search?email=nobody@example.com')).json.meta.total).toBe(0);
    expect((await ask(aircall, '/v1/contacts/search')).json.meta.total).toBe(rows.length);
  });

  test('finds a new contact at once, or after a while', async () => {
    const body = { phone_numbers: [{ label: 'Work', value: '+12015550199' }] };
    const lagging = anAircall({ switches: { 'contacts.searchLag': 30 } });
    const found = async (each: Aircall) =>
      (await ask(each, '/v1/contacts/search?phone_number=%2B12015550199')).json.meta.total;
    const before = await found(lagging);
    for (const each of [aircall, lagging]) await ask(each, '/v1/contacts', { body });
    expect([await found(aircall), await found(lagging)]).toEqual([before + 1, before]);
    await lagging.clock.advance(31);
    expect(await found(lagging)).toBe(before + 1);
    await lagging.close();
  });
});

describe('one contact', () => {
  const body = {
    first_name: 'Ada',
    phone_numbers: [{ label: 'Home', value: '+1 201 555 0177' }],
    emails: [{ label: 'Work', value: 'ada@example.com' }],
  };

  test('is made twice when it is sent twice, and is shared', async () => {
    const [one, two] = [await ask(aircall, '/v1/contacts', { body }), await ask(aircall, '/v1/contacts', { body })];
    expect([one.status, two.status]).toEqual([201, 201]);
    expect(one.json.contact.id).not.toBe(two.json.contact.id);
    expect(one.json.contact).toMatchObject({
      first_name: 'Ada',
      last_name: null,
      is_shared: true,
      created_at: NOON,
      phone_numbers: [{ label: 'Home', value: '+12015550177' }],
    });
    expect((await all()).at(-1)).toEqual(two.json.contact);
  });

  test.each([
    ['without a number', { first_name: 'Ada' }],
    ['with an empty list', { phone_numbers: [] }],
    ['with a number that is none', { phone_numbers: [{ label: 'x', value: 'x' }] }],
    ['with an address that is none', { ...body, emails: [{ label: 'x', value: 'x' }] }],
    ['with 21 numbers', { phone_numbers: Array.from({ length: 21 }, () => body.phone_numbers[0]) }],
  ])('is refused %s', async (_name, bad) => {
    expect((await ask(aircall, '/v1/contacts', { body: bad })).status).toBe(400);
  });

  test.each(['POST', 'PUT'])('is changed by %s in its names alone', async (method) => {
    const { contact } = (await ask(aircall, '/v1/contacts', { body })).json;
    await aircall.clock.advance(60);
    const change = { company_name: 'Engines', phone_numbers: [{ label: 'x', value: '+12015550178' }] };
    const { status, json } = await ask(aircall, `/v1/contacts/${contact.id}`, { method, body: change });
    expect(status).toBe(200);
    expect(json.contact).toEqual({ ...contact, company_name: 'Engines', updated_at: NOON + 60 });
    expect((await ask(aircall, `/v1/contacts/${contact.id}`, { method, body: { first_name: '' } })).status).toBe(400);
  });

  test('leaves no trace when it is deleted, and has no PATCH', async () => {
    const { contact } = (await ask(aircall, '/v1/contacts', { body })).json;
    const path = `/v1/contacts/${contact.id}`;
    expect((await ask(aircall, path, { method: 'PATCH', body: {} })).json).toEqual({ message: 'Not Found' });
    expect((await ask(aircall, path, { method: 'DELETE' })).status).toBe(204);
    expect((await ask(aircall, path)).status).toBe(404);
    expect((await all()).map(({ id }) => id)).not.toContain(contact.id);
  });

  test.each(['phone', 'email'])('has each %s changed alone', async (kind) => {
    const { contact } = (await ask(aircall, '/v1/contacts', { body })).json;
    const path = `/v1/contacts/${contact.id}/${kind}_details`;
    const key = `${kind}_detail`;
    const [one, two] = kind === 'phone' ? ['+12015550111', '+12015550112'] : ['b@example.com', 'c@example.com'];
    const added = await ask(aircall, path, { body: { [key]: { label: 'New', value: one } } });
    expect([added.status, added.json[key]]).toMatchObject([201, { label: 'New', value: one }]);
    const detail = `${path}/${added.json[key].id}`;
    const changed = await ask(aircall, detail, { method: 'PUT', body: { [key]: { label: 'New', value: two } } });
    expect([changed.status, changed.json[key].value]).toEqual([202, two]);
    expect((await ask(aircall, detail, { method: 'PUT', body: {} })).status).toBe(400);
    expect((await ask(aircall, `${path}/5`, { method: 'PUT', body: { [key]: { value: two } } })).status).toBe(404);
    expect((await ask(aircall, path, { body: { [key]: { value: '' } } })).status).toBe(400);
    expect((await ask(aircall, detail, { method: 'DELETE' })).status).toBe(204);
    expect((await ask(aircall, detail, { method: 'DELETE' })).status).toBe(404);
    expect((await ask(aircall, `/v1/contacts/${contact.id}`)).json.contact).toMatchObject({
      phone_numbers: contact.phone_numbers,
      emails: contact.emails,
    });
  });
});

import { afterAll, expect, test } from 'vitest';
import { anAircall, ask, unlimited } from './fixtures.js';

const aircall = anAircall({ calls: 400, profile: 'current', switches: unlimited });
afterAll(() => aircall.close());

const call = `id sid direct_link direction status missed_call_reason started_at answered_at ended_at duration archived cost
  voicemail recording asset raw_digits user contact assigned_to transferred_by transferred_to comments number teams tags
  recording_short_url voicemail_short_url country_code_a2 pricing_type`;
const userInCall =
  'id direct_link name email available availability_status created_at time_zone language state wrap_up_time extension';
const user = `id name email direct_link language created_at time_zone state wrap_up_time extension availability_status available`;
const number = `id direct_link name digits country time_zone open availability_status is_ivr live_recording_activated priority
  messages created_at`;
const contact = `id direct_link first_name last_name company_name information is_shared created_at updated_at phone_numbers
  emails`;
const meta = 'count total current_page per_page next_page_link previous_page_link';

type Json = Readonly<Record<string, unknown>>;

/** The value at a path such as `calls/0/user`. */
const at = (json: unknown, path: string): Json =>
  path.split('/').reduce<unknown>((value, key) => (value as Json)[key], json) as Json;

await ask(aircall, '/v1/webhooks', { body: { url: 'http://127.0.0.1:9/' } });

/** As published recordings of the API have them; the order matters to whoever compares bytes. */
test.each([
  ['/v1/calls', '', 'calls meta'],
  ['/v1/calls', 'meta', meta],
  ['/v1/calls', 'calls/0', call],
  ['/v1/calls/search?direction=outbound', 'calls/0/user', userInCall],
  ['/v1/calls/search?direction=outbound', 'calls/0/number', `${number} flow_editor_enabled`],
  ['/v1/calls/search?direction=inbound', 'calls/0/teams/0', 'id name direct_link created_at'],
  ['/v1/users', 'users/0', user],
  ['/v2/users', 'users/0', `${user} default_number_id substatus`],
  ['/v1/users/610013', 'user', `${user} numbers`],
  ['/v1/users/availabilities', '', 'users meta'],
  ['/v1/users/availabilities', 'users/0', 'id availability'],
  ['/v1/teams', 'teams/0', 'id name direct_link created_at users'],
  [
    '/v1/teams',
    'teams/0/users/0',
    'id direct_link name email availability_status default_number_id created_at time_zone language wrap_up_time',
  ],
  ['/v1/numbers', 'numbers/0', number],
  ['/v1/contacts', '', 'meta contacts'],
  ['/v1/contacts/search', '', 'meta contacts'],
  ['/v1/contacts', 'contacts/0', contact],
  ['/v1/contacts', 'contacts/0/phone_numbers/0', 'id label value'],
  ['/v1/tags', 'tags/0', 'id name color description'],
  ['/v1/webhooks', '', 'meta webhooks'],
  ['/v1/webhooks', 'meta', 'count total current_page per_page'],
  ['/v1/webhooks', 'webhooks/0', 'id webhook_id direct_link url active events token created_at'],
  ['/v1/company', 'company', 'name users_count numbers_count'],
  ['/v1/ping', '', 'ping'],
])('%s has at %j its keys in the measured order', async (path, place, keys) => {
  const { json } = await ask(aircall, path);
  expect(Object.keys(place === '' ? json : at(json, place))).toEqual(keys.split(/\s+/));
});

test.each([
  ['/v1/calls', 'application/json'],
  ['/v1/users', 'application/json'],
  ['/v1/contacts', 'application/json; charset=utf-8'],
  ['/v1/contacts/search', 'application/json; charset=utf-8'],
])('%s is of the type %s', async (path, type) => {
  expect((await ask(aircall, path)).headers.get('content-type')).toBe(type);
});

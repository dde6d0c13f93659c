import { afterAll, describe, expect, test } from 'vitest';
import type { Call } from '../../../schemas/aircall/call.js';
import { anAircall, ask, unlimited, walk } from '../fixtures.js';
import { e164Of } from '../objects/digits.js';

const aircall = anAircall({ calls: 1_000, switches: unlimited });
afterAll(() => aircall.close());

const search = (query: string) => walk<Call>(aircall, `/v1/calls/search?per_page=50&${query}`, 'calls');
const all = await walk<Call>(aircall, '/v1/calls?per_page=50', 'calls');
const tagged = all.filter(({ tags }) => tags.length > 0);
const [agent] = all.flatMap(({ user }) => user ?? []);
const [withPhone] = all.filter(({ raw_digits }) => raw_digits !== 'anonymous');
const phone = e164Of(withPhone?.raw_digits ?? '') ?? '';
const [tag] = tagged.flatMap(({ tags }) => tags);

describe('the search', () => {
  test.each<[string, string, (call: Call) => boolean]>([
    ['without a filter is the list', '', () => true],
    ['finds calls by direction', 'direction=outbound', ({ direction }) => direction === 'outbound'],
    ['finds calls by whoever talked last', `user_id=${agent?.id}`, ({ user }) => user?.id === agent?.id],
    [
      'finds calls by the number of the other side',
      `phone_number=${encodeURIComponent(phone)}`,
      ({ raw_digits }) => e164Of(raw_digits) === phone,
    ],
    ['takes an unencoded plus', `phone_number=${phone}`, ({ raw_digits }) => e164Of(raw_digits) === phone],
    ['finds calls by tag', `tags[]=${tag?.id}`, ({ tags }) => tags.some(({ id }) => id === tag?.id)],
    [
      'joins filters',
      `tags[]=${tag?.id}&direction=inbound`,
      ({ tags, direction }) => {
        return direction === 'inbound' && tags.some(({ id }) => id === tag?.id);
      },
    ],
    ['finds nothing by a direction that there is not', 'direction=incoming', () => false],
    ['finds nothing by tags joined with commas', `tags=${tag?.id},${tag?.id}`, () => false],
    ['finds nothing by an unknown user', 'user_id=1', () => false],
    ['finds nothing by something that is no number', 'phone_number=anonymous', () => false],
    ['ignores filters that are not documented', 'number_id=7&email=x', () => true],
  ])('%s', async (_sentence, query, fits) => {
    const expected = all.filter(fits).map(({ id }) => id);
    expect((await search(query)).map(({ id }) => id)).toEqual(expected);
    if (query !== '' && !query.includes('=incoming')) expect(expected.length).toBeLessThanOrEqual(all.length);
  });

  test('keeps its filters in the links, in order of the alphabet', async () => {
    const { json } = await ask(aircall, '/v1/calls/search?per_page=1&direction=inbound&from=5&fetch_contact=true');
    const { search } = new URL(json.meta.next_page_link);
    expect(search).toBe('?direction=inbound&from=5&order=asc&page=2&per_page=1');
  });

  test('joins several tags with "and"', async () => {
    const [call] = all.filter(({ tags, status }) => tags.length === 0 && status === 'done');
    const ids = (await ask(aircall, '/v1/tags')).json.tags.map(({ id }: { id: number }) => id).slice(0, 2);
    await ask(aircall, `/v1/calls/${call?.id}/tags`, { body: { tags: ids } });
    const found = await search(ids.map((id: number) => `tags[]=${id}`).join('&'));
    expect(found.map(({ id }) => id)).toContain(call?.id);
    expect(found.every(({ tags }) => ids.every((id: number) => tags.some((each) => each.id === id)))).toBe(true);
  });
});

import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import * as answers from './answers.js';
import { metaSchema } from './meta.js';

const ajv = new Ajv({ strict: false });

test.each(Object.entries(answers))('%s is a schema, and not one of everything', (_name, schema) => {
  const validate = ajv.compile(schema);
  expect([validate({}), validate(null), validate('')]).toEqual([false, false, false]);
});

const meta = {
  count: 1,
  total: 1,
  current_page: 1,
  per_page: 20,
  next_page_link: null,
  previous_page_link: 'https://x.example/v1/calls?page=1',
};

test.each([
  ['as it should be', {}, true],
  ['a field too many', { extra: 1 }, false],
  ['a missing field', { next_page_link: undefined }, false],
  ['a number as text', { count: '1' }, false],
  ['a link that is none', { next_page_link: 'page 2' }, false],
])('meta with %s', (_name, over, isValid) => {
  const value = JSON.parse(JSON.stringify({ ...meta, ...over }));
  expect(ajv.compile(metaSchema)(value)).toBe(isValid);
});

import { expect, test } from 'vitest';
import { kindNamed } from '../simulators/kind-named.js';
import { scenariosFrom } from './scenario-names.js';

const aircall = kindNamed('aircall');

test.each([
  [undefined, 'none', ['none']],
  ['outage', 'all', ['outage']],
  [' outage, none,outage ', 'all', ['outage', 'none']],
])('%j are %j', async (given, usual, names) => {
  expect(await scenariosFrom(given, aircall, usual)).toEqual(names);
});

test('all is the account on a good day first, and then every scenario of the vendor', async () => {
  const names = await scenariosFrom('all', aircall, 'none');
  expect(names[0]).toBe('none');
  expect(names).toContain('token-blocked');
  expect(names.length).toBeGreaterThan(15);
});

test('a mistyped one is named with the nearest', async () => {
  await expect(scenariosFrom('token-bloked', aircall, 'all')).rejects.toMatchObject({
    code: 'usage',
    hint: expect.stringMatching(/^Did you mean token-blocked\? There are: none, /),
  });
});

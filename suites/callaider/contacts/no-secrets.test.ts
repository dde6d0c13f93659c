import { describe, expect, test } from 'vitest';
import { contactsWith } from './fixtures.js';
import { noSecrets } from './no-secrets.js';
import { namesSecret } from './secret-names.js';

describe('the name of a field', () => {
  test.each([
    'password',
    'Password',
    'user_password',
    'sipPassword',
    'passwordHash',
    'password_md5',
    'passwd',
    'pwd',
    'token',
    'accessToken',
    'api_token',
    'authtoken',
    'secret',
    'clientSecret',
    'secretKey',
    'apiKey',
    'api-key',
    'APIKEY',
    'private_key',
    'credentials',
  ])('%s says secret', (field) => {
    expect(namesSecret(field)).toBe(true);
  });

  test.each([
    'secretary',
    'tokenCount',
    'tokens',
    'token_type',
    'passwordChangedAt',
    'password_expires',
    'passport',
    'key',
    'publicKey',
    'email',
    'extension',
    'externalId',
    'avatar',
    'id',
    '',
  ])('%s does not', (field) => {
    expect(namesSecret(field)).toBe(false);
  });
});

test.each([
  ['the documented fields pass', contactsWith({}), 'pass'],
  ['other fields are worth a word', contactsWith({ email: 'olena@example.com', secretary: 'Ivan' }), 'info'],
  ['a password warns', contactsWith({ password: 'hunter2' }), 'warn'],
  ['a nested password warns', contactsWith({ sip: { login: '101', password: 'hunter2' } }), 'warn'],
  ['a flag is no password', contactsWith({ password: true }), 'info'],
  ['a gap is no password', contactsWith({ password: null, token: '' }), 'info'],
  ['a mask is no password', contactsWith({ password: '********' }), 'info'],
  ['an empty list is skipped', contactsWith(), 'skip'],
])('%s', (_sentence, seen, kind) => {
  expect(noSecrets.judge({ seen }).kind).toBe(kind);
});

test('a finding names the field and keeps its value back', () => {
  const verdict = noSecrets.judge({ seen: contactsWith({ sip: { password: 'hunter2' } }) });
  expect(verdict).toMatchObject({ kind: 'warn', findings: [{ at: '/contacts/0/sip/password' }] });
  expect(JSON.stringify(verdict)).not.toContain('hunter2');
});

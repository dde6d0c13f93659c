import { expect, test } from 'vitest';
import { LinecheckError } from './errors.js';
import { baseUrl } from './target.js';

test.each([
  ['https://api.example.com', 'https://api.example.com'],
  ['https://api.example.com/', 'https://api.example.com'],
  ['http://127.0.0.1:4000/api/v1/', 'http://127.0.0.1:4000/api/v1'],
  ['HTTP://LOCALHOST:80/x', 'http://localhost/x'],
  ['http://[::1]:4000', 'http://[::1]:4000'],
])('%s is asked at %s', (text, expected) => {
  expect(baseUrl(text)).toBe(expected);
});

test.each([
  ['api.example.com', /Did you mean https:\/\/api\.example\.com/],
  ['localhost:4000', /Did you mean http:\/\/localhost:4000/],
  ['ftp://example.com', /such as https/],
  ['https://', /such as https/],
  ['not a url', /such as https/],
  ['https://user:pass@example.com', /--header/],
  ['https://example.com/api?key=1', /give it bare: https:\/\/example\.com\/api/],
])('%s is refused with a hint', (text, hint) => {
  let error: unknown;
  try {
    baseUrl(text);
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(LinecheckError);
  expect(error).toMatchObject({ code: 'usage', hint: expect.stringMatching(hint) });
});

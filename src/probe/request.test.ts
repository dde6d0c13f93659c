import { describe, expect, test } from 'vitest';
import { anAsk } from './fixtures.js';
import { type PreparedRequest, prepare, type RequestDefaults } from './request.js';

const defaults: RequestDefaults = {
  base: 'https://api.example.com:8443/calls-api',
  secret: 'demo-secret-123',
  userAgent: 'linecheck/0.0.0',
  extraHeaders: [['X-Env', 'test']],
};

const prepared = (over: Parameters<typeof anAsk>[0], options = defaults): PreparedRequest => {
  const request = prepare(anAsk(over), options);
  if (typeof request === 'string') throw new Error(request);
  return request;
};
const lines = ({ headers }: PreparedRequest): string[] => headers.map(({ name, value }) => `${name}: ${value}`);

test('a plain ask has the key, the user headers and our defaults', () => {
  const request = prepared({ path: '/contacts' });
  expect(request).toMatchObject({ method: 'GET', origin: 'https://api.example.com:8443', path: '/calls-api/contacts' });
  expect(lines(request)).toEqual([
    'User-Agent: linecheck/0.0.0',
    'Accept: application/json',
    'Accept-Encoding: gzip, deflate, br',
    'X-Secret-Key: demo-secret-123',
    'X-Env: test',
  ]);
});

test.each([
  ['//contacts', '/calls-api//contacts'],
  ['/contacts;a=b', '/calls-api/contacts;a=b'],
  ['/calls/..%2f..%2Fetc/recording', '/calls-api/calls/..%2f..%2Fetc/recording'],
  ['/a/../b', '/calls-api/a/../b'],
  ['/contacts?x=1&y', '/calls-api/contacts?x=1&y'],
  ['', '/calls-api'],
])('the path %j goes out as %j', (path, sent) => {
  expect(prepared({ path }).path).toBe(sent);
});

test('a base without a path adds nothing', () => {
  expect(prepared({ path: '//contacts' }, { ...defaults, base: 'http://localhost:4010' }).path).toBe('//contacts');
  expect(prepared({ path: '?x=1' }, { ...defaults, base: 'http://localhost:4010' }).path).toBe('/?x=1');
});

describe('headers', () => {
  test('of the ask take the place of defaults, and stand beside the rest', () => {
    const headers = [
      ['accept', '*/*'],
      ['ACCEPT-ENCODING', 'identity'],
      ['user-agent', ''],
      ['x-secret-key', 'again'],
      ['X-Twice', '1'],
      ['X-Twice', '2'],
    ] as const;
    expect(lines(prepared({ headers }))).toEqual([
      'X-Secret-Key: demo-secret-123',
      'X-Env: test',
      'accept: */*',
      'ACCEPT-ENCODING: identity',
      'user-agent: ',
      'x-secret-key: again',
      'X-Twice: 1',
      'X-Twice: 2',
    ]);
  });

  test.each([
    ['JSON has its type', { json: {} }, ['Content-Type: application/json'], '{}'],
    [
      'unless the ask has one',
      { json: 1, headers: [['content-type', 'text/plain']] as const },
      ['content-type: text/plain'],
      '1',
    ],
    ['null is a body', { json: null }, ['Content-Type: application/json'], 'null'],
    ['a raw body has none', { body: '{"a":' }, [], '{"a":'],
  ])('%s', (_name, over, types, body) => {
    const request = prepared({ method: 'POST', ...over });
    expect(request.body).toBe(body);
    expect(lines(request).filter((line) => /^content-type/i.test(line))).toEqual(types);
  });

  test.each([
    ['none', 'none' as const, []],
    ['a variant', { label: 'l', values: ['a', ''] }, ['X-Secret-Key: a', 'X-Secret-Key: ']],
    ['another spelling', { label: 'l', values: ['a'], header: 'x-SECRET-key' }, ['x-SECRET-key: a']],
  ])('the key: %s', (_name, key, sent) => {
    expect(lines(prepared({ key })).filter((line) => /^x-secret-key/i.test(line))).toEqual(sent);
  });

  test('the user cannot give the key to a question that is asked without it', () => {
    const options: RequestDefaults = { ...defaults, extraHeaders: [['x-secret-key', 'mine']] };
    expect(lines(prepared({ key: 'none' }, options)).join()).not.toContain('mine');
  });
});

describe('a download', () => {
  const download = { endpoint: 'storage', intent: 'download' } as const;

  test.each(['https://storage.example.net/a/b.mp3?sig=a%2Bb', 'https://api.example.com:8443/files/b.mp3'])(
    'from %s carries neither the key nor the user headers',
    (path) => {
      const headers = [
        ['Range', 'bytes=0-99'],
        ['Cookie', 'a=b'],
        ['X-Copy', 'key demo-secret-123'],
      ] as const;
      const request = prepared({ ...download, path, headers });
      expect(`${request.origin}${request.path}`).toBe(path);
      expect(lines(request).slice(3)).toEqual(['Range: bytes=0-99']);
    },
  );

  test('sends the user and password of the link itself', () => {
    const request = prepared({ ...download, path: 'https://me:p%40ss@files.example/a' });
    expect(lines(request)).toContain(`Authorization: Basic ${btoa('me:p@ss')}`);
  });

  test('of a path on the target is an ask like any other', () => {
    expect(lines(prepared({ ...download, path: '/files/1' }))).toContain('X-Secret-Key: demo-secret-123');
  });
});

test.each([
  [{ path: 'https://elsewhere.example/' }, 'https://elsewhere.example/ is a whole URL, and only downloads go to those'],
  [{ path: 'ftp://files.example/a', intent: 'download' as const }, 'ftp: is not a scheme linecheck asks'],
  [{ path: 'https://[bad/', intent: 'download' as const }, 'https://[bad/ is not a URL'],
])('cannot be sent: %o', (over, problem) => {
  expect(prepare(anAsk(over), defaults)).toBe(problem);
});

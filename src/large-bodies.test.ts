import { createServer, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import type { Report } from '../schemas/report.js';
import { exitCode } from './exit-code.js';
import { check } from './index.js';
import { listen } from './probe/fixtures.js';
import { runLinecheck } from './run-linecheck.js';

const SECRET = 'demo-secret-123';
const MIB = 1024 ** 2;
/** What is read of an answer in these tests: the default takes longer. */
const LIMIT = 2 * MIB;

type Endless = (response: ServerResponse, sent: (bytes: number) => void) => void;

const chunk = Buffer.from('{"id":"call-1","startTime":1700000000},'.repeat(1000));
const bomb = gzipSync(Buffer.alloc(40 * MIB, '['));

function pour(response: ServerResponse, sent: (bytes: number) => void): void {
  const more = (): void => {
    while (!response.destroyed) {
      sent(chunk.length);
      if (!response.write(chunk)) return;
    }
  };
  response.on('drain', more).on('error', () => {});
  response.write('{"calls":[');
  more();
}

const streams: Endless = (response, sent) =>
  pour(response.writeHead(200, { 'Content-Type': 'application/json' }), sent);
const announcesGigabyte: Endless = (response, sent) =>
  pour(response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': 1e9 }), sent);
const isBomb: Endless = (response) =>
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' }).end(bomb);

/** An API that is right but for one path, whose answer does not end. */
async function checked(path: string, answer: Endless): Promise<{ report: Report; asked: number; mib: number }> {
  let asked = 0;
  let bytes = 0;
  const server = createServer((request, response) => {
    request.resume();
    const say = (status: number, json: unknown) =>
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(json));
    if (request.headers['x-secret-key'] !== SECRET) return say(401, { status: 'error', message: 'Unauthorized' });
    if (request.url === path) {
      asked += 1;
      return answer(response, (sent) => {
        bytes += sent;
      });
    }
    if (request.url === '/health') return say(200, { status: 'success' });
    if (request.url === '/contacts') return say(200, { contacts: [{ id: '1', phone: '+380501112233', name: 'A' }] });
    if (request.url === '/calls') return say(200, { calls: [] });
    return say(404, { status: 'error', message: 'Not found' });
  });
  const target = await listen(server);
  const report = await check({ target, secret: SECRET, seed: 1, maxBodyBytes: LIMIT });
  return { report, asked, mib: bytes / MIB };
}

const redIn = ({ results }: Report): readonly string[] =>
  results.filter(({ verdict }) => verdict === 'fail' || verdict === 'error').map(({ rule }) => rule);

describe.each([
  ['that streams for ever', streams],
  ['of a gigabyte', announcesGigabyte],
  ['that is a bomb of gzip', isBomb],
])('an answer of POST /calls %s', (_name, answer) => {
  test('ends the run at the limit, with a verdict that names it', async () => {
    const { report, asked, mib } = await checked('/calls', answer);
    expect(redIn(report)).toEqual([]);
    expect(report.summary).toMatchObject({
      verdict: 'inconclusive',
      reason: expect.stringMatching(/POST \/calls answered 200 .* more than 2 MiB, where reading stops: --max-body/),
    });
    expect(exitCode(report)).toBe(3);
    // Not asked again and again: each would be read up to the limit.
    expect(asked).toBe(2);
    expect(mib).toBeLessThan(40);
    const seen = report.exchanges.filter(({ response }) => response?.body.bytes === LIMIT);
    expect(seen).toHaveLength(2);
    for (const { response } of seen) expect(response?.body.text.length).toBeLessThanOrEqual(16 * 1024);
  });
});

test.each(['/contacts', '/health', '/properties/schema'])('an endless %s turns nothing red', async (path) => {
  const { report } = await checked(path, streams);
  expect(redIn(report)).toEqual([]);
  expect(exitCode(report)).toBe(3);
  const told = report.results.flatMap(({ reason }) => reason ?? []);
  expect(told.some((reason) => reason.includes('2 MiB') && reason.includes('--max-body'))).toBe(true);
});

test.each(['481', '0', 'much'])('--max-body %s is refused before anything is asked', async (mib) => {
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const code = await runLinecheck([
    'node',
    'linecheck',
    'check',
    'http://127.0.0.1:1',
    '-s',
    SECRET,
    '--max-body',
    mib,
  ]);
  const told = written.mock.calls.join('');
  written.mockRestore();
  expect(code).toBe(2);
  expect(told).toContain('--max-body');
});

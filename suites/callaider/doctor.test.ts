import { expect, test } from 'vitest';
import type { Ask, Outcome } from '../http.js';
import type { ObserveContext } from '../observation.js';
import { doctor } from './doctor.js';
import { anAnswer, noAnswer } from './fixtures.js';

const page = { text: '<!doctype html><title>Shop</title>', headers: { 'content-type': 'text/html' } };

/** The doctor on a target that answers as told; `health` is its first answer. */
async function examine(health: Outcome, answers: (ask: Ask) => Outcome, base = 'https://pbx.example.net/calls-api') {
  const asked: Ask[] = [];
  const http = {
    ask: async (ask: Ask) => {
      asked.push(ask);
      return answers(ask);
    },
    log: () => [],
    holdsSecret: () => false,
  };
  const target = { base, https: true, place: 'public', insecure: false };
  const seen = { health } as unknown as Parameters<typeof doctor.observe>[1];
  const diagnosis = await doctor.observe({ http, target } as unknown as ObserveContext, seen);
  return { diagnosis, asked };
}

const never = (): Outcome => {
  throw new Error('nothing more should be asked');
};
const answering = (parts: Parameters<typeof anAnswer>[0]) => (ask: Ask) => anAnswer({ ...parts, ask });

test('a right /health is asked for nothing more', async () => {
  expect((await examine(anAnswer({ json: { status: 'success' } }), never)).diagnosis).toBe('healthy');
});

test('a target that is not there is asked for nothing more', async () => {
  const { diagnosis } = await examine(
    noAnswer({ code: 'refused', fact: 'connection refused', hint: 'Start it.' }),
    never,
  );
  expect(diagnosis).toMatchObject({ stopped: true, cure: 'Start it.' });
});

test('an odd /health alone does not make the target sick', async () => {
  const { diagnosis, asked } = await examine(
    anAnswer({ status: 500, json: {} }),
    answering({ json: { contacts: [] } }),
  );
  expect(diagnosis).toBe('healthy');
  expect(asked.map(({ path }) => path)).toEqual(['/contacts']);
});

test('a website is told apart from the API', async () => {
  const { diagnosis } = await examine(anAnswer(page), answering(page));
  expect(diagnosis).toMatchObject({ stopped: false, cause: expect.stringContaining('website') });
});

test.each([
  [
    'the origin without the last segment',
    'https://pbx.example.net/calls-api',
    'https://pbx.example.net',
    'https://pbx.example.net/health',
    'none',
  ],
  ['/api under the base', 'https://pbx.example.net', 'https://pbx.example.net/api', '/api/health', undefined],
  ['/v1 under the base', 'https://pbx.example.net', 'https://pbx.example.net/v1', '/v1/health', undefined],
])('endpoints found at %s are named', async (_where, base, right, path, key) => {
  const answers = (ask: Ask) =>
    ask.path === path ? anAnswer({ status: 401, json: {}, ask }) : anAnswer({ status: 404, json: {}, ask });
  const { diagnosis, asked } = await examine(anAnswer({ status: 404, json: {} }), answers, base);
  expect(diagnosis).toMatchObject({ stopped: false, cure: expect.stringContaining(`Use ${right} as`) });
  expect(asked.at(-1)?.key).toBe(key);
  expect(asked.length).toBeLessThanOrEqual(3);
});

test('endpoints found nowhere leave the path to the user', async () => {
  const { diagnosis, asked } = await examine(anAnswer({ status: 404, json: {} }), answering({ status: 404, json: {} }));
  expect(diagnosis).toMatchObject({ stopped: false, cure: expect.stringContaining('Check the path') });
  expect(asked).toHaveLength(3);
});

test('a key that is refused everywhere is compared with no key', async () => {
  const answers = (ask: Ask) => anAnswer({ status: ask.key === 'none' ? 200 : 401, json: {}, ask });
  const { diagnosis, asked } = await examine(anAnswer({ status: 401, json: {} }), answers);
  expect(diagnosis).toMatchObject({ stopped: false });
  expect(asked.map(({ key }) => key)).toEqual(['configured', 'none']);
});

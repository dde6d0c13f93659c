import { expect, test } from 'vitest';
import type { Ask, Outcome } from '../../http.js';
import type { Depth, ObserveContext } from '../../observation.js';
import { isUnavailable } from '../../observation.js';
import { brokenRequests } from './broken-requests.js';
import { conflictingKeys } from './conflicting-keys.js';
import { answered, everywhere, recordingOf, refusalsOf } from './fixtures.js';
import { headerNames } from './header-names.js';
import { keyElsewhere } from './key-elsewhere.js';
import { keyMutants } from './key-mutants.js';
import { oddKeys } from './odd-keys.js';
import { pathVariants } from './path-variants.js';
import { recordingRefusals } from './recording-refusals.js';
import { contactsRefusals, observeRefusals } from './refusals.js';
import { callsRequest, contactsRequest } from './stranger.js';
import { unknownCall } from './unknown-call.js';

const SECRET = 'proof-Key-7f3a9C';

/** A target that answers the key and refuses strangers, unless told otherwise; it notes what it was asked. */
function aTarget({
  depth = 'standard',
  place = 'loopback',
  answers,
}: {
  readonly depth?: Depth;
  readonly place?: 'loopback' | 'public';
  readonly answers?: (ask: Ask) => Outcome | undefined;
} = {}) {
  const asked: Ask[] = [];
  let draws = 0;
  const context = {
    depth,
    secret: SECRET,
    startedAt: 1_763_719_200,
    target: { base: 'http://x', https: false, place, insecure: false },
    random: {
      integer: (below: number) => draws++ % below,
      pick: (from: readonly unknown[]) => from[0],
      text: (length: number, alphabet: string) => (alphabet[draws++ % alphabet.length] ?? '').repeat(length),
    },
    http: {
      ask: async (ask: Ask) => {
        asked.push(ask);
        return answers?.(ask) ?? answered(ask.key === undefined ? 200 : 401, { ask });
      },
    },
  } as unknown as ObserveContext;
  return { context, asked };
}

test.each([
  ['quick', 1],
  ['standard', 4],
  ['thorough', 4],
] as const)('a %s run asks /calls as a stranger with %i requests', async (depth, count) => {
  const { context, asked } = aTarget({ depth });
  await observeRefusals(context, callsRequest(context.startedAt), depth === 'quick' ? answered(200) : undefined);
  expect(asked).toHaveLength(count);
});

test('the key goes before the strangers, on another connection', async () => {
  const { context, asked } = aTarget();
  const seen = await observeRefusals(context, contactsRequest, undefined);
  const [control, none, wrong, empty, same, again] = asked;
  expect(asked).toHaveLength(6);
  expect([control?.intent, none?.intent, again?.intent]).toEqual(['valid', 'refused', 'valid']);
  expect(same?.connection).toEqual(control?.connection);
  for (const stranger of [none, wrong, empty]) expect(stranger?.connection).not.toEqual(control?.connection);
  expect(seen.againPastCache).toBeUndefined();
});

test('a stranger who is let in asks again past any cache', async () => {
  const { context, asked } = aTarget({
    answers: (ask) => (ask.path.includes('?') ? undefined : answered(200, { ask })),
  });
  const seen = await observeRefusals(context, contactsRequest, undefined);
  expect(asked[2]).toMatchObject({ path: expect.stringMatching(/^\/contacts\?/), key: 'none' });
  expect(seen.pastCache).toMatchObject({ status: 401 });
});

test('after an answer like that of a lock-out the key is asked again', async () => {
  const { context, asked } = aTarget({
    answers: (ask) => (ask.key === undefined ? undefined : answered(403, { ask })),
  });
  const seen = await observeRefusals(context, callsRequest(context.startedAt), undefined);
  expect(asked.at(-1)).toMatchObject({ path: '/calls', intent: 'valid' });
  expect(seen.again).toMatchObject({ status: 200 });
});

test('no wrong key is sent twice', async () => {
  const { context, asked } = aTarget();
  await observeRefusals(context, contactsRequest, undefined);
  await brokenRequests.observe(context, { refusals: refusalsOf('calls'), contacts: refusalsOf('contacts') } as never);
  const values = asked
    .flatMap(({ key }) => (typeof key === 'object' ? key.values : []))
    .filter((value) => value !== '');
  expect(values.length).toBeGreaterThan(3);
  expect(new Set(values).size).toBe(values.length);
});

test('a recording is looked for among three calls at most', async () => {
  const rows = ['a', 'b', 'c', 'd'].map((id) => ({ id, duration: 5 }));
  const { context, asked } = aTarget({
    answers: (ask) => (ask.key === undefined ? answered(404, { ask }) : undefined),
  });
  const seen = await recordingRefusals.observe(context, { settled: { rows } } as never);
  expect(asked.filter(({ key }) => key === undefined)).toHaveLength(3);
  expect(seen).toMatchObject({ known: true, id: 'c', control: { status: 404 } });
});

test('without calls some id must do', async () => {
  const { context } = aTarget();
  expect(await recordingRefusals.observe(context, { settled: undefined } as never)).toMatchObject({ known: false });
});

const further = {
  'key-mutants': (context: ObserveContext, contacts = refusalsOf('contacts')) =>
    keyMutants.observe(context, { ...everywhere(), contacts } as never),
  'header-names': (context: ObserveContext, contacts = refusalsOf('contacts')) =>
    headerNames.observe(context, { refusals: contacts } as never),
  'key-elsewhere': (context: ObserveContext, contacts = refusalsOf('contacts')) =>
    keyElsewhere.observe(context, { contacts, calls: refusalsOf('calls') } as never),
  'conflicting-keys': (context: ObserveContext, contacts = refusalsOf('contacts')) =>
    conflictingKeys.observe(context, { refusals: contacts } as never),
  'odd-keys': (context: ObserveContext, contacts = refusalsOf('contacts')) =>
    oddKeys.observe(context, { refusals: contacts } as never),
  'path-variants': (context: ObserveContext, contacts = refusalsOf('contacts')) =>
    pathVariants.observe(context, { refusals: contacts } as never),
  'unknown-call': (context: ObserveContext, contacts = refusalsOf('contacts')) =>
    unknownCall.observe(context, { recording: recordingOf(), contacts, settled: undefined } as never),
  'broken-requests': (context: ObserveContext, contacts = refusalsOf('contacts')) =>
    brokenRequests.observe(context, { refusals: refusalsOf('calls'), contacts } as never),
};

test.each([
  ['key-mutants', 6],
  ['header-names', 2],
  ['key-elsewhere', 2],
  ['conflicting-keys', 2],
  ['odd-keys', 3],
  ['path-variants', 6],
  ['unknown-call', 2],
  ['broken-requests', 3],
] as const)('%s takes %i requests', async (name, count) => {
  const { context, asked } = aTarget({
    answers: (ask) => (ask.key === undefined || nameOfKey(ask) ? answered(200, { ask }) : undefined),
  });
  await further[name](context);
  expect(asked).toHaveLength(count);
});

const nameOfKey = ({ key }: Ask): boolean => typeof key === 'object' && key.header !== undefined;

test.each(Object.entries(further))('%s stops at signs of a ban', async (_name, observe) => {
  const { context, asked } = aTarget();
  const seen = await observe(context, refusalsOf('contacts', { again: answered(403) }));
  expect(isUnavailable(seen)).toBe(true);
  expect(asked).toEqual([]);
});

test('an unknown call that was not found before is not asked for again with the key', async () => {
  const { context, asked } = aTarget();
  const unknown = { id: 'c/9', outcome: answered(404, {}, 'recording') };
  const seen = { recording: recordingOf(), contacts: refusalsOf('contacts'), settled: undefined, unknown };
  expect(await unknownCall.observe(context, seen as never)).toMatchObject({
    id: 'c/9',
    control: { status: 404 },
    wrong: { status: 401 },
  });
  expect(asked.map(({ path }) => path)).toEqual(['/calls/c%2F9/recording']);
});

test('a thorough run tries almost right keys everywhere but where strangers are let in', async () => {
  const { context } = aTarget({ depth: 'thorough' });
  const open = everywhere({ health: { none: answered(200) } });
  const seen = await keyMutants.observe(context, open as never);
  expect('endpoints' in seen && seen.endpoints.map(({ refusals }) => refusals.endpoint)).toEqual([
    'contacts',
    'calls',
    'recording',
    'schema',
  ]);
});

test.each([
  ['refused with 401', undefined, 2],
  ['let in', 200, 5],
  ['answered in some other way', 400, 5],
] as const)('the key in three wrong places at once is %s', async (_sentence, status, count) => {
  const { context, asked } = aTarget({
    answers: (ask) => (status !== undefined && isEverywhere(ask) ? answered(status, { ask }) : undefined),
  });
  await further['key-elsewhere'](context);
  expect(asked).toHaveLength(count);
});

const isEverywhere = ({ headers = [] }: Ask): boolean => headers.length === 2;

test.each([
  ['loopback', 'standard', true],
  ['public', 'standard', false],
  ['public', 'thorough', true],
] as const)('on a %s target a %s run puts the key into a query: %s', async (place, depth, expected) => {
  const { context, asked } = aTarget({ place, depth });
  await further['key-elsewhere'](context);
  expect(asked.some(({ path }) => path.includes(SECRET))).toBe(expected);
});

test('strangers come after the questions of other areas', () => {
  expect(contactsRefusals.phase).toBe('late');
});

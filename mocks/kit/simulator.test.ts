import { expect, onTestFinished, test, vi } from 'vitest';
import { aSimulator, ask, DAY, NOON } from './fixtures.js';

const calls = async (answer: Response) => (await answer.json()) as { calls: { id: string }[]; total: number };

test('answers a page of the account, in process', async () => {
  const simulator = aSimulator();
  const answer = await ask(simulator, '/v1/calls?take=3');
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(answer.headers.get('date')).toBe('Mon, 05 Jan 2026 12:00:00 GMT');
  const { calls: page, total } = await calls(answer);
  expect(page).toHaveLength(3);
  expect(total).toBe(simulator.account.count({ from: 0, to: NOON + 1 }));
  expect(total).toBeGreaterThanOrEqual(300);
  await simulator.close();
});

test('answers behind each of its prefixes, and HEAD where GET is', async () => {
  const simulator = aSimulator();
  expect((await ask(simulator, '/api/v1/calls')).status).toBe(200);
  const head = await ask(simulator, '/v1/calls', { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
  expect(Number(head.headers.get('content-length'))).toBeGreaterThan(100);
});

test.each([
  ['/v1/nowhere', 'GET', 404],
  ['/calls', 'GET', 404],
  ['/v1/calls', 'DELETE', 405],
])('%s with %s has no route: %d', async (path, method, status) => {
  expect((await ask(aSimulator(), path, { method })).status).toBe(status);
});

test('a refusal tells nothing of the routes, and is seen in the journal of the default tenant', async () => {
  const simulator = aSimulator();
  expect((await ask(simulator, '/v1/nowhere', { headers: { 'X-Token': '' } })).status).toBe(401);
  expect(simulator.journal.entries()).toMatchObject([{ status: 401, notes: ['refused: there is no token'] }]);
});

test('a magic credential is refused as the provider has it', async () => {
  const simulator = aSimulator();
  expect((await ask(simulator, '/v1/calls', { headers: { 'X-Token': 'expired-token' } })).status).toBe(403);
});

test('a well-formed unknown credential opens an account of its own', async () => {
  const simulator = aSimulator();
  const [mine, theirs, mineAgain] = await Promise.all(
    ['token-of-one', 'token-of-two', 'token-of-one'].map(async (token) =>
      (await ask(simulator, '/v1/calls?take=50', { headers: { 'X-Token': token } })).text(),
    ),
  );
  expect(mine).not.toBe(theirs);
  // Links are signed for the tenant, and the clock stands still.
  expect(mineAgain).toBe(mine);
});

test('the same credential gives the same account in another simulator of the same seed', async () => {
  const [one, other, third] = await Promise.all(
    [1, 1, 2].map(async (seed) =>
      (await ask(aSimulator({ seed }), '/v1/calls', { headers: { 'X-Token': 'token-of-one' } })).text(),
    ),
  );
  expect(other).toBe(one);
  expect(third).not.toBe(one);
});

test('under strict authentication only listed credentials are let in', async () => {
  const simulator = aSimulator({ strictAuth: true, credentials: ['listed-token'] });
  const statusOf = async (token: string) =>
    (await ask(simulator, '/v1/calls', { headers: { 'X-Token': token } })).status;
  expect(await statusOf('toy-token-1')).toBe(200);
  expect(await statusOf('listed-token')).toBe(200);
  expect(await statusOf('another-token')).toBe(403);
});

test('beyond the cap the tenant that was idle longest makes room, never the default one', async () => {
  const simulator = aSimulator({ maxTenants: 2 });
  const tag = (token: string) => ask(simulator, '/v1/tags', { headers: { 'X-Token': token }, body: {} });
  const tagsOf = (token: string) => simulator.tenant(token).table('tags').size;
  for (const token of ['toy-token-1', 'token-aaa', 'token-bbb', 'token-aaa', 'token-ccc']) await tag(token);
  expect([tagsOf('toy-token-1'), tagsOf('token-aaa'), tagsOf('token-ccc')]).toEqual([1, 2, 1]);
  expect(tagsOf('token-bbb')).toBe(0);
});

test('limits count for each tenant, and what is refused says when to come back', async () => {
  const simulator = aSimulator();
  for (let asked = 0; asked < 60; asked += 1) expect((await ask(simulator, '/v1/calls?take=1')).status).toBe(200);
  const refused = await ask(simulator, '/v1/calls');
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
  expect(simulator.journal.entries({ limit: 1 })).toMatchObject([
    { notes: ['limited until 2026-01-05T12:01:00.000Z'] },
  ]);
  expect((await ask(simulator, '/v1/calls', { headers: { 'X-Token': 'another-token' } })).status).toBe(200);
  await simulator.clock.advance(60);
  const answer = await ask(simulator, '/v1/calls');
  expect([answer.status, answer.headers.get('x-remaining'), answer.headers.get('x-toy')]).toEqual([200, '59', 'yes']);
});

test('a mistake of the simulator itself is answered as trouble, and warned of', async () => {
  const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
  onTestFinished(() => warned.mockRestore());
  expect((await ask(aSimulator(), '/v1/broken')).status).toBe(500);
  expect(warned).toHaveBeenCalledOnce();
});

test('time brings new calls', async () => {
  const simulator = aSimulator();
  await simulator.clock.advance(7 * DAY);
  const { total } = await calls(await ask(simulator, '/v1/calls?take=1'));
  expect(total).toBeGreaterThan(350);
});

test('a reset takes everything back to the start', async () => {
  const simulator = aSimulator();
  const before = await (await ask(simulator, '/v1/calls?take=50')).text();
  await ask(simulator, '/v1/tags', { body: { name: 'vip' } });
  simulator.faults.add({ name: 'server-error' });
  simulator.scenarios.start('busy-minute');
  await simulator.clock.advance(DAY);
  simulator.account.removeCall(5);
  simulator.default.grant('granted-token');
  simulator.reset();
  expect(await (await ask(simulator, '/v1/calls?take=50')).text()).toBe(before);
  expect(simulator.clock.now()).toBe(NOON);
  expect(simulator.default.table('tags').size).toBe(0);
  expect(simulator.faults.active()).toEqual([]);
  expect(simulator.scenarios.list().some(({ running }) => running)).toBe(false);
  expect(simulator.journal.size).toBe(1);
  await simulator.clock.advance(120);
  expect(simulator.default.table('marks').size).toBe(0);
});

test('a snapshot is not touched by what comes after it', async () => {
  const simulator = aSimulator();
  await ask(simulator, '/v1/tags', { body: {} });
  simulator.faults.add({ name: 'empty-body', nth: 9 });
  const added = simulator.account.addCall({ ...simulator.account.world.callAt(3), startedAt: NOON });
  const snapshot = simulator.snapshot();
  await ask(simulator, '/v1/tags', { body: {} });
  simulator.account.removeCall(added.index);
  simulator.faults.clear();
  await simulator.clock.advance(DAY);
  simulator.restore(snapshot);
  expect(simulator.clock.now()).toBe(NOON);
  expect(simulator.default.table('tags').size).toBe(1);
  expect(simulator.account.call(added.index)).toEqual(added);
  expect(simulator.faults.active()).toMatchObject([{ name: 'empty-body', seen: 0 }]);
});

test('a fork begins as the other is, and goes its own way', async () => {
  const simulator = aSimulator();
  await ask(simulator, '/v1/tags', { body: {} });
  const fork = simulator.fork('toy-token-1', 'forked-token');
  expect(fork.table('tags').size).toBe(1);
  expect(fork.account.world.callAt(7)).toEqual(simulator.account.world.callAt(7));
  fork.table('tags').put('9', {});
  await fork.clock.advance(10);
  expect(simulator.default.table('tags').size).toBe(1);
  expect(simulator.clock.now()).toBe(NOON);
  expect(() => simulator.fork('toy-token-1', 'forked-token')).toThrow('has a tenant already');
});

test('a granted credential reaches the same tenant until a reset', async () => {
  const simulator = aSimulator();
  const tenant = simulator.tenant('token-of-one');
  tenant.grant('granted-token');
  expect(simulator.tenant('granted-token')).toBe(tenant);
  tenant.reset();
  expect(simulator.tenant('granted-token')).not.toBe(tenant);
});

test.each([
  ['a credential', { credential: 'x' }],
  ['a listed credential', { credentials: ['?'] }],
])('%s that cannot be one is refused at the start', (_what, options) => {
  expect(() => aSimulator(options)).toThrow('does not look like one');
});

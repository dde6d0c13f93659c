import { expect, test } from 'vitest';
import { createCloudDialer } from './create-clouddialer.js';
import { aCall, ask, listening } from './fixtures.js';
import { switchTable } from './switches.js';

test('info says all that a client needs, the page shows it, and secrets stay out of the journal', async () => {
  const served = await listening();
  await ask(served, '/calls', { body: aCall() });
  const { body } = await ask(served, '/__linecheck/info');
  expect(body).toMatchObject({
    provider: 'clouddialer',
    profile: 'docs',
    credentials: { api_key: served.simulator.default.credential },
    env: {
      CLOUDDIALER_BASE_URL: served.url,
      CLOUDDIALER_API_KEY: served.simulator.default.credential,
      CLOUDDIALER_FROM_NUMBER: body.account.callerIds[0],
    },
  });
  const agents: { active?: boolean }[] = JSON.parse(body.env.CLOUDDIALER_AGENTS);
  expect(agents.filter(({ active }) => active !== false)).toEqual(body.account.agents);
  expect(agents.filter(({ active }) => active === false)).toEqual([{ ...body.account.formerAgents[0], active: false }]);
  expect((await ask(served, '/__linecheck/')).text).toContain('CloudDialer');
  const journal = await ask(served, '/__linecheck/journal');
  expect(journal.body.entries).toHaveLength(1);
  expect(journal.text).not.toContain(served.simulator.default.credential);
});

test('faults of the network and of its own can be switched on', async () => {
  const served = await listening();
  await ask(served, '/__linecheck/faults', { method: 'PUT', body: [{ name: 'platform-refuses', times: 1 }] });
  expect((await ask(served, '/calls', { body: aCall() })).status).toBe(502);
  expect((await ask(served, '/calls', { body: aCall() })).status).toBe(200);
  served.simulator.faults.add({ name: 'server-error', times: 1 });
  expect((await ask(served, '/calls', { body: aCall() })).status).toBe(500);
});

test('every switch says what it is about; a wrong one is refused with its choices', () => {
  for (const { about } of Object.values(switchTable)) expect(about).toMatch(/ocumented|nferred|list for/);
  const create = (switches: object) => () => createCloudDialer({ switches });
  expect(create({ 'push.retry': 1 })).toThrow(/push\.retr/);
  expect(create({ 'push.retries': -1 })).toThrow(/cannot be -1/);
  expect(create({ 'push.form': 'both' })).toThrow(/cannot be "both"/);
  expect(create({ 'uuid.unique': 'yes' })).toThrow(/cannot be "yes"/);
  expect(() => createCloudDialer({ profile: 'live' as 'docs' })).toThrow(/profile/);
  expect(() => createCloudDialer({ limits: { requests: 0, seconds: 1 } })).toThrow(/limit of 0 requests/);
});

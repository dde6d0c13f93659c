import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { aSimulator, ask } from '../fixtures.js';
import { aBrowser, hasBrowser, soon, without } from './fixtures.browser.js';

test('is whole without a browser: clock, account, scenarios, faults, journal', async () => {
  const simulator = aSimulator();
  await ask(simulator, '/v1/calls?take=1');
  const answer = await ask(simulator, '/__linecheck/', { headers: { 'X-Token': '' } });
  const html = await answer.text();
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  for (const part of [
    'Toy Telephony simulator',
    '2026-01-05 12:00:00 UTC',
    'toy-token-1',
    'busy-minute',
    'latency',
    'GET /v1/calls',
  ]) {
    expect(html).toContain(part);
  }
});

test('without the slash it leads there', async () => {
  const answer = await ask(aSimulator(), '/__linecheck');
  expect([answer.status, answer.headers.get('location')]).toEqual([308, '/__linecheck/']);
});

describe.skipIf(!hasBrowser)(`in a browser${without}`, () => {
  const open = aBrowser();

  test('asks nobody else for anything, and complains about nothing', async () => {
    const { page, requests, complaints, port } = await open();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Toy Telephony simulator');
    expect(requests.filter((url) => !url.startsWith(`http://127.0.0.1:${port}/`) && url !== 'data:,')).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await page.evaluate('window.pwned')).toBeUndefined();
    expect(await page.evaluate("document.querySelectorAll('main img').length")).toBe(0);
  });

  test('moves the clock, says so, and keeps the focus where it was', async () => {
    const { page, simulator } = await open();
    await page.getByRole('button', { name: '+ 1 hour on the clock' }).focus();
    await page.keyboard.press('Enter');
    const said = page.getByRole('status');
    await soon(() => said.textContent()).toBe('Done: + 1 hour on the clock');
    expect(await page.locator('[data-section=clock] .big').textContent()).toContain('2026-01-05 13:00:00 UTC');
    expect(simulator.clock.now()).toBe(1_767_618_000);
    expect(await page.evaluate('document.activeElement.textContent')).toBe('+ 1 hour');
  });

  test('starts and stops a scenario', async () => {
    const { page, simulator } = await open();
    await page.getByRole('button', { name: 'Start busy-minute' }).click();
    await soon(() => page.getByText('Running since').count()).toBe(1);
    expect(simulator.faults.active()).toMatchObject([{ name: 'latency' }]);
    await page.getByRole('button', { name: 'Stop busy-minute' }).click();
    await soon(() => page.getByText('Running since').count()).toBe(0);
  });

  test('switches faults on beside those that are on, and what was open stays open', async () => {
    const { page, simulator } = await open();
    await page.getByText('that can be switched on').click();
    for (const name of ['empty-body', 'hang', 'slow-drip']) {
      await page.getByRole('button', { name: `Switch on ${name}`, exact: true }).click();
      await soon(() => page.getByRole('status').textContent()).toContain(name);
    }
    await page.getByRole('button', { name: 'Switch off hang' }).click();
    await soon(() => page.getByRole('status').textContent()).toContain('Switch off hang');
    expect(simulator.faults.active().map(({ name }) => name)).toEqual(['empty-body', 'slow-drip']);
    await page.getByRole('button', { name: 'Switch all off' }).click();
    await soon(() => page.getByText('None is on.').count()).toBe(1);
  });

  test('switches a fault on with options and a scope of its own', async () => {
    const { page, simulator } = await open();
    await page.getByText('that can be switched on').click();
    const latency = page.locator('#about-fault-latency');
    await latency.locator('summary').click();
    await latency.getByLabel('seconds').fill('0.5');
    await latency.getByLabel('Route').fill('/v1/calls');
    await latency.getByLabel('Times').fill('2');
    await latency.getByRole('button', { name: 'Switch on with these: latency' }).click();
    await soon(() => page.getByText('struck 0 of 0').count()).toBe(1);
    expect(simulator.faults.active()).toMatchObject([
      { name: 'latency', route: '/v1/calls', times: 2, options: { seconds: 0.5, spread: 0 } },
    ]);
  });

  test('makes a call happen, and lets events go somewhere', async () => {
    const { page, simulator } = await open();
    await page.getByLabel('Outcome').selectOption('voicemail');
    await page.getByLabel('Seconds', { exact: true }).fill('12');
    await page.getByLabel('Client').fill('+1 201 555 0142');
    await page.getByRole('button', { name: 'Make a call happen' }).click();
    await soon(() => page.getByRole('status').textContent()).toMatch(/^Done: Make a call happen, c/);
    const [call] = simulator.account.page({ from: 0, to: Infinity }, { skip: 0, take: 1, newestFirst: true });
    expect(call).toMatchObject({ direction: 'incoming', disposition: 'voicemail', voicemailSeconds: 12 });

    await page.getByLabel('Send events to').fill('http://127.0.0.1:2/new');
    await page.keyboard.press('Enter');
    await soon(() => page.getByText('http://127.0.0.1:2/new').count()).toBe(1);
    expect(simulator.webhooks.targets().map(({ url }) => url)).toEqual([
      'http://127.0.0.1:1/hook',
      'http://127.0.0.1:2/new',
    ]);
    await page.getByRole('button', { name: 'Remove http://127.0.0.1:1/hook' }).click();
    await soon(() => simulator.webhooks.targets().length).toBe(1);
  });

  test('shows another tenant, and works on that one', async () => {
    const { page, simulator } = await open({}, '?tenant=another-token');
    expect(await page.getByText('tenant another-token').count()).toBe(1);
    await page.getByRole('button', { name: '+ 1 day on the clock' }).click();
    await soon(() => page.getByRole('status').textContent()).toContain('Done');
    expect(simulator.tenant('another-token').clock.now() - simulator.clock.now()).toBe(86_400);
  });

  test('tells what went wrong, and what to do', async () => {
    const { page, simulator } = await open();
    await page.getByLabel('Advance by').fill('-1');
    await page.getByRole('button', { name: 'Advance', exact: true }).click();
    await soon(() => page.getByRole('status').textContent()).toBe(
      '"advance" cannot be "-1". Take seconds from 0 on, or a text such as "2h30m"',
    );
    await simulator.close();
    await page
      .getByRole('button', { name: 'Pause' })
      .or(page.getByRole('button', { name: 'Let it run' }))
      .click();
    await soon(() => page.getByRole('status').textContent()).toBe('The simulator does not answer');
  });

  test.each([
    ['light', 360],
    ['dark', 1100],
  ] as const)('is accessible and fits when %s and %d pixels wide', async (colorScheme, width) => {
    const { page, simulator } = await open({ colorScheme, viewport: { width, height: 800 } });
    simulator.scenarios.start('busy-minute');
    await page.reload();
    await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
    if (process.env.SHOTS !== undefined)
      await page.screenshot({ path: `${process.env.SHOTS}/${colorScheme}.png`, fullPage: true });
    await page.evaluate(axe.source);
    const found = await page.evaluate<axe.AxeResults>('axe.run()');
    expect(found.violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  });

  test('is whole without a script', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    expect(await page.locator('noscript p').isVisible()).toBe(true);
    await page.locator('#entry-1 summary').click();
    expect(await page.locator('#entry-1').getByText('Response').first().isVisible()).toBe(true);
  });
});

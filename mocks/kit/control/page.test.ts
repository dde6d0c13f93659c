import { existsSync } from 'node:fs';
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { aSimulator, ask } from '../fixtures.js';

const path = [process.env.CHROMIUM_PATH, '/usr/bin/chromium'].find((file) => file !== undefined && existsSync(file));
const without = path === undefined ? ' (skipped: no Chromium at CHROMIUM_PATH or /usr/bin/chromium)' : '';

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

describe.skipIf(path === undefined)(`in a browser${without}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    const calm = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic'];
    browser = await chromium.launch({
      ...(path === undefined ? {} : { executablePath: path }),
      args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', ...calm],
    });
  }, 60_000);
  afterAll(() => browser?.close());

  async function open(options: BrowserContextOptions = {}, query = '') {
    const simulator = aSimulator();
    await ask(simulator, '/v1/tags', { body: { name: '<img src=x onerror="window.pwned=1">' } });
    await ask(simulator, '/v1/calls/c9');
    simulator.webhooks.setTargets([{ url: 'http://127.0.0.1:1/hook' }]);
    simulator.webhooks.emit({ event: 'tag.created', subject: 'tag-1' });
    await simulator.webhooks.settled();
    simulator.tenant('another-token');
    const { url, port } = await simulator.listen({ port: 0 });
    const context = await browser.newContext({ viewport: { width: 1100, height: 900 }, ...options });
    onTestFinished(async () => {
      await context.close();
      await simulator.close();
    });
    const page = await context.newPage();
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${url}/__linecheck/${query}`);
    return { simulator, page, requests, complaints, port };
  }

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
    await expect.poll(() => said.textContent()).toBe('Done: + 1 hour on the clock');
    expect(await page.locator('.now').textContent()).toContain('2026-01-05 13:00:00 UTC');
    expect(simulator.clock.now()).toBe(1_767_618_000);
    expect(await page.evaluate('document.activeElement.textContent')).toBe('+ 1 hour');
  });

  test('starts and stops a scenario', async () => {
    const { page, simulator } = await open();
    await page.getByRole('button', { name: 'Start busy-minute' }).click();
    await expect.poll(() => page.getByText('Running since').count()).toBe(1);
    expect(simulator.faults.active()).toMatchObject([{ name: 'latency' }]);
    await page.getByRole('button', { name: 'Stop busy-minute' }).click();
    await expect.poll(() => page.getByText('Running since').count()).toBe(0);
  });

  test('switches faults on beside those that are on, and what was open stays open', async () => {
    const { page, simulator } = await open();
    await page.getByText('that can be switched on').click();
    for (const name of ['empty-body', 'hang']) {
      await page.getByRole('button', { name: `Switch on ${name}` }).click();
      await expect.poll(() => page.getByRole('status').textContent()).toContain(name);
    }
    expect(simulator.faults.active().map(({ name }) => name)).toEqual(['empty-body', 'hang']);
    await page.getByRole('button', { name: 'Switch all off' }).click();
    await expect.poll(() => page.getByText('None is on.').count()).toBe(1);
  });

  test('shows another tenant, and works on that one', async () => {
    const { page, simulator } = await open({}, '?tenant=another-token');
    expect(await page.getByText('tenant another-token').count()).toBe(1);
    await page.getByRole('button', { name: '+ 1 day on the clock' }).click();
    await expect.poll(() => page.getByRole('status').textContent()).toContain('Done');
    expect(simulator.tenant('another-token').clock.now() - simulator.clock.now()).toBe(86_400);
  });

  test('tells what went wrong, and what to do', async () => {
    const { page, simulator } = await open();
    await page.evaluate('document.querySelector(\'[data-path="/clock"]\').dataset.body = \'{"advance":-1}\'');
    await page.locator('[data-path="/clock"]').first().click();
    await expect
      .poll(() => page.getByRole('status').textContent())
      .toBe('"advance" cannot be -1. Take seconds from 0 on, or a text such as "2h30m"');
    await simulator.close();
    await page
      .getByRole('button', { name: 'Pause' })
      .or(page.getByRole('button', { name: 'Let it run' }))
      .click();
    await expect.poll(() => page.getByRole('status').textContent()).toBe('The simulator does not answer');
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
    await page.locator('#entry-1 > summary').click();
    expect(await page.locator('#entry-1').getByText('Response').first().isVisible()).toBe(true);
  });
});

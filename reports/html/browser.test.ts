import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { aFailure, anExchange, aReport, aResult } from '../../schemas/fixtures.js';
import type { Report } from '../../schemas/report.js';
import { aHostileReport, hostile } from '../fixtures.js';
import { html } from './html.js';

const path = [process.env.CHROMIUM_PATH, '/usr/bin/chromium'].find((file) => file !== undefined && existsSync(file));
const without = path === undefined ? ' (skipped: no Chromium at CHROMIUM_PATH or /usr/bin/chromium)' : '';

const mixed = aReport({
  results: [
    aFailure({ rule: 'contacts/fails' }),
    aFailure({ rule: 'calls/fails', area: 'calls' }),
    aFailure({ rule: 'calls/warns', area: 'calls', verdict: 'warn' }),
    aFailure({ rule: 'calls/notes', area: 'calls', verdict: 'info' }),
    aResult({ rule: 'auth/unclear', area: 'auth', verdict: 'inconclusive', reason: 'a gateway spoke' }),
    aResult({ rule: 'auth/skipped', area: 'auth', verdict: 'skip', reason: 'see contacts/fails' }),
    aResult({ rule: 'auth/holds', area: 'auth' }),
    aResult({ rule: 'contacts/holds' }),
  ],
  exchanges: [
    anExchange(),
    anExchange({ id: 2, at: '2026-11-21T09:00:01.000Z', request: { ...anExchange().request, body: longBody() } }),
  ],
});

function longBody() {
  const text = JSON.stringify({ calls: Array.from({ length: 60 }, (_, id) => ({ id, note: 'x'.repeat(200) })) });
  return { bytes: text.length, text, cut: false };
}

describe.skipIf(path === undefined)(`the page in a browser${without}`, () => {
  let room: string;
  let browser: Browser;
  let opened = 0;
  beforeAll(async () => {
    room = mkdtempSync(join(tmpdir(), 'linecheck-html-'));
    const calm = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic'];
    browser = await chromium.launch({
      ...(path === undefined ? {} : { executablePath: path }),
      args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', ...calm],
    });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(room, { recursive: true, force: true });
  });

  /** The report from disk; what it asks for and complains about is noted. */
  async function open(report: Report, options: BrowserContextOptions = {}) {
    opened += 1;
    const file = join(room, `${opened}.html`);
    writeFileSync(file, html(report, { width: 100, color: false }));
    const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...options });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('dialog', (dialog) => complaints.push(`dialog: ${dialog.message()}`));
    const url = pathToFileURL(file).href;
    await page.goto(url);
    return { page, url, requests, complaints };
  }

  /** Ids of the rules that can be seen, in the order of the page. */
  const shown = (page: Page) =>
    page.evaluate<string[]>(
      "[...document.querySelectorAll('[data-verdict]')].filter((item) => item.checkVisibility()).map((item) => item.id.slice(5))",
    );

  test('opens from disk, loads nothing and complains about nothing', async () => {
    const { page, url, requests, complaints } = await open(mixed);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Not ready: 2 of 8 rules failed');
    expect(requests).toEqual([url]);
    expect(complaints).toEqual([]);
  });

  test('is filtered with the keyboard, and says what it shows', async () => {
    const { page } = await open(mixed);
    const status = page.locator('#shown');
    expect(await status.textContent()).toBe('Showing all 8 rules');
    await page.getByRole('checkbox', { name: 'Failed 2' }).focus();
    await page.keyboard.press('Space');
    expect(await shown(page)).toEqual(['contacts/fails', 'calls/fails']);
    expect(await status.textContent()).toBe('Showing 2 of 8 rules');
    await page.getByRole('combobox', { name: 'Area' }).focus();
    await page.keyboard.type('calls');
    expect(await shown(page)).toEqual(['calls/fails']);
    await page.getByRole('button', { name: 'Show all' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => status.textContent()).toBe('Showing all 8 rules');
    await page.getByRole('searchbox', { name: 'Word' }).focus();
    await page.keyboard.type('auth/holds');
    expect(await shown(page)).toEqual(['auth/holds']);
  });

  test.each([0, 1, 300])('%d findings are all shown, and can be filtered', async (count) => {
    const failed = Array.from({ length: count }, (_, index) =>
      aFailure({ rule: `calls/fails-${index}`, area: 'calls' }),
    );
    const { page, complaints } = await open(
      aReport({ results: [aResult({ rule: 'auth/holds', area: 'auth' }), ...failed] }),
    );
    const rules = failed.map(({ rule }) => rule);
    const seen = await shown(page);
    expect(seen.filter((rule) => rule !== 'auth/holds').toSorted()).toEqual(rules.toSorted());
    const message = page.getByText('3 of 12 contacts have a number as id');
    expect(await message.count()).toBeGreaterThanOrEqual(count);
    await page.getByRole('searchbox', { name: 'Word' }).fill('auth/holds');
    expect(await shown(page)).toEqual(['auth/holds']);
    expect(complaints).toEqual([]);
  });

  test('every control is reached with Tab', async () => {
    const { page } = await open(mixed);
    const names: string[] = [];
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press('Tab');
      names.push(
        await page.evaluate<string>('document.activeElement.name || document.activeElement.textContent.trim()'),
      );
    }
    expect(names).toEqual(expect.arrayContaining(['verdict', 'area', 'word', 'Show all', 'Copy']));
  });

  test('a link opens what it leads to, also when that is filtered out', async () => {
    const { page } = await open(mixed);
    await page.getByRole('checkbox', { name: 'Skipped 1' }).check();
    await page.getByRole('link', { name: 'contacts/fails' }).last().click();
    await expect.poll(() => shown(page)).toContain('contacts/fails');
    await page.locator('[id="rule-contacts/fails"] a[href="#exchange-1"]').last().click();
    await expect.poll(() => page.locator('#exchange-1').getAttribute('open')).toBe('');
  });

  test('a command is copied', async () => {
    const { page } = await open(mixed, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByRole('button', { name: 'Copy the command of exchange 1' }).first().click();
    await expect.poll(() => page.locator('.said').first().textContent()).toBe('Copied');
    expect(await page.evaluate<string>('navigator.clipboard.readText()')).toBe(anExchange().curl);
  });

  test('is whole without a script', async () => {
    const { page } = await open(mixed, { javaScriptEnabled: false });
    expect(await page.getByRole('search').count()).toBe(0);
    expect(await page.getByRole('article').count()).toBe(4);
    await page.getByText('List the 2 that passed').click();
    expect(await page.getByRole('row', { name: /auth\/holds/ }).isVisible()).toBe(true);
    await page.locator('#exchange-1 > summary').click();
    expect(await page.locator('#exchange-1').getByText('Asked by contacts/answer').isVisible()).toBe(true);
  });

  test('a hostile target injects nothing', async () => {
    const { page, url, requests, complaints } = await open(aHostileReport(hostile.join(' ')));
    await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
    expect(await page.evaluate('window.pwned')).toBeUndefined();
    expect(await page.evaluate("document.querySelectorAll('script').length")).toBe(1);
    expect(await page.evaluate("document.querySelectorAll('img, iframe, object, embed, link, base').length")).toBe(0);
    const links = await page.evaluate<string[]>(
      "[...document.querySelectorAll('a')].map((link) => link.getAttribute('href'))",
    );
    expect(links.filter((link) => !link.startsWith('#'))).toEqual([]);
    expect(requests).toEqual([url]);
    expect(complaints).toEqual([]);
  });

  test.each([
    ['light', 360],
    ['dark', 1200],
  ] as const)('is accessible and fits when %s and %d pixels wide', async (colorScheme, width) => {
    const { page } = await open(mixed, { colorScheme, viewport: { width, height: 800 } });
    await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
    await page.evaluate(axe.source);
    const found = await page.evaluate<axe.AxeResults>('axe.run()');
    expect(found.violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  });

  test('on paper it has no controls, but the rules that passed', async () => {
    const { page } = await open(mixed);
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('search').isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: /Copy/ }).count()).toBe(0);
    expect(await shown(page)).toContain('auth/holds');
  });
});

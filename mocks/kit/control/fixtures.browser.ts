import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import { aSimulator, ask } from '../fixtures.js';

const path = [process.env.CHROMIUM_PATH, '/usr/bin/chromium'].find((file) => file !== undefined && existsSync(file));

export const hasBrowser = path !== undefined;
/** For the name of what is skipped. */
export const without = hasBrowser ? '' : ' (skipped: no Chromium at CHROMIUM_PATH or /usr/bin/chromium)';

/** Holds before long, also on a machine that is busy. */
export const soon = <T>(look: () => T): ReturnType<typeof expect.poll<T>> => expect.poll(look, { timeout: 15_000 });

/** Gives a way to open the page of a toy simulator on which some things have happened. Call it in a `describe`. */
export function aBrowser() {
  let browser: Browser;
  beforeAll(async () => {
    const calm = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic'];
    browser = await chromium.launch({
      ...(path === undefined ? {} : { executablePath: path }),
      args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', ...calm],
    });
  }, 60_000);
  afterAll(() => browser?.close());

  return async function open(options: BrowserContextOptions = {}, query = '') {
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
    return { simulator, page, requests, complaints, port, url };
  };
}

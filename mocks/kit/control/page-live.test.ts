import { describe, expect, test } from 'vitest';
import { ask } from '../fixtures.js';
import { aBrowser, hasBrowser, soon, without } from './fixtures.browser.js';

describe.skipIf(!hasBrowser)(`a page that stays open${without}`, () => {
  const open = aBrowser();
  const isLive = (page: Awaited<ReturnType<typeof open>>['page']) =>
    soon(() => page.locator('#live').textContent()).toBe('Live');

  test('shows requests as they come, with their bodies, and what they leave of the limit', async () => {
    const { page, simulator, complaints } = await open();
    await isLive(page);
    const body = { name: '</pre><script>window.pwned=1</script>\r\n\r\nevent: section' };
    await ask(simulator, '/v1/tags', { body });
    await page.locator('#entry-3 summary').click();
    expect(await page.locator('#entry-3 pre').first().textContent()).toContain(JSON.stringify(body.name));
    expect(await page.locator('[data-section=limit] .big').textContent()).toBe('57 of 60 requests left');
    expect(await page.locator('meter').getAttribute('value')).toBe('57');
    expect(await page.evaluate('window.pwned')).toBeUndefined();

    for (let nth = 0; nth < 60; nth += 1) await ask(simulator, '/v1/calls?take=1');
    await soon(() => page.getByText('Refused until 12:01:00').count()).toBe(1);
    expect(await page.locator('[data-section=journal] li').count()).toBe(50);
    expect(await page.getByText('And 13 older ones.').count()).toBe(1);
    await simulator.clock.advance(60);
    await soon(() => page.getByText('None has been used').count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  test('keeps what is open, written and chosen while it changes', async () => {
    const { page, simulator } = await open();
    await isLive(page);
    await page.locator('#entry-2 summary').click();
    await page.getByLabel('Client').fill('anonymous');
    await page.locator('#entry-2 summary').focus();
    for (let nth = 0; nth < 5; nth += 1) await ask(simulator, '/v1/calls?take=1');
    await soon(() => page.locator('#entry-7').count()).toBe(1);
    expect(await page.locator('#entry-2 pre').first().isVisible()).toBe(true);
    expect(await page.getByLabel('Client').inputValue()).toBe('anonymous');
    expect(await page.evaluate("document.activeElement.closest('li').id")).toBe('entry-2');
  });

  test('shows only requests with a text, also of those to come', async () => {
    const { page, simulator } = await open();
    await isLive(page);
    await page.getByLabel('Only requests with').fill('c9');
    const shown = () => page.locator('[data-section=journal] li:visible').count();
    await soon(shown).toBe(1);
    await ask(simulator, '/v1/calls/c9');
    await ask(simulator, '/v1/calls/c8');
    await soon(shown).toBe(2);
  });

  test('shows deliveries with every attempt', async () => {
    const { page, simulator } = await open();
    await isLive(page);
    const row = page.locator('#delivery-d1');
    expect(await row.locator('summary').textContent()).toContain('waiting tag.created of tag-1');
    await simulator.clock.advance(100);
    await soon(() => row.locator('summary').textContent()).toContain('failed tag.created');
    await row.locator('summary').click();
    expect(await row.locator('p').textContent()).toMatch(/(12:00:\d\d UTC: ECONNREFUSED.*){3}/);
    expect(await row.locator('pre').textContent()).toContain('"event": "tag.created"');
  });

  test('can be held still, and goes on', async () => {
    const { page, simulator } = await open();
    await isLive(page);
    await page.getByRole('button', { name: 'Hold still' }).click();
    await soon(() => page.locator('#live').textContent()).toBe('Held still');
    await ask(simulator, '/v1/calls?take=1');
    await page.waitForTimeout(600);
    expect(await page.locator('#entry-3').count()).toBe(0);
    await page.getByRole('button', { name: 'Hold still' }).click();
    await soon(() => page.locator('#entry-3').count()).toBe(1);
  });

  test('says when the simulator is gone, and comes back with it', async () => {
    const { page, simulator, port } = await open();
    await isLive(page);
    await simulator.close();
    await soon(() => page.locator('#live').textContent()).toBe('Not connected, trying again');
    const again = await open();
    await again.simulator.listen({ port });
    await soon(() => page.locator('#live').textContent()).toBe('Live');
  });

  test('looks at its own tenant alone', async () => {
    const { page, simulator } = await open({}, '?tenant=another-token');
    await isLive(page);
    await ask(simulator, '/v1/calls?take=1');
    await ask(simulator, '/v1/calls?take=2', { headers: { 'X-Token': 'another-token' } });
    await soon(() => page.locator('#entry-1 .asked').textContent()).toBe('GET /v1/calls?take=2');
    expect(await page.locator('[data-section=journal] li').count()).toBe(1);
  });
});

import { bench, describe } from 'vitest';
import { anAircall, NOON, unlimited } from '../fixtures.js';
import type { AircallAsk } from '../requests.js';
import { listCalls } from './list.js';

/** A page of fifty calls as text, beside what it takes to write the same page when it is there already. */
describe.each([1_000, 10_000_000])('fifty calls in an account of %i', (calls) => {
  const aircall = anAircall({ calls, switches: unlimited });
  const ask = {
    tenant: aircall.default,
    now: NOON + 0.5,
    base: 'http://127.0.0.1:4010',
    path: '/v1/calls',
    query: new URLSearchParams('per_page=50&page=10'),
    struckBy: () => undefined,
    tell: () => {},
  } as unknown as AircallAsk;
  const page = (): string => (listCalls.handle(ask) as { readonly body: string }).body;
  const parsed: unknown = JSON.parse(page());

  bench('made and written', () => {
    page();
  });
  bench('JSON.stringify of the same', () => {
    JSON.stringify(parsed);
  });
});

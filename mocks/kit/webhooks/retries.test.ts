import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HOUR, NOON } from '../fixtures.js';
import { aReceiver, listening } from './fixtures.js';

describe('the ladder of retries', () => {
  test('climbs by the clock until it is accepted', async () => {
    const { url, events } = await aReceiver((nth) => (nth === 3 ? 204 : 500));
    const simulator = listening(url);
    simulator.webhooks.emit({ event: 'tag.created', subject: 't1' });
    await simulator.clock.advance(9);
    expect(events()).toHaveLength(1);
    expect(simulator.webhooks.deliveries()).toMatchObject([{ state: 'waiting', nextAt: NOON + 10 }]);
    await simulator.clock.advance(HOUR);
    expect(simulator.webhooks.deliveries()).toMatchObject([
      {
        state: 'delivered',
        attempts: [
          { at: NOON, status: 500 },
          { at: NOON + 10, status: 500 },
          { at: NOON + 30, status: 204 },
        ],
      },
    ]);
  });

  test('ends after the last rung', async () => {
    const { url, events } = await aReceiver(() => 500);
    const simulator = listening(url);
    simulator.webhooks.emit({ event: 'tag.created', subject: 't1' });
    await simulator.clock.advance(HOUR);
    expect(events()).toHaveLength(3);
    expect(simulator.webhooks.deliveries()).toMatchObject([{ state: 'failed' }]);
  });

  test('has an attempt wherever, and only where, the ones before failed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(200, 204, 301, 404, 500), { minLength: 3, maxLength: 3 }),
        async (answers) => {
          const { url, received } = await aReceiver((nth) => answers[nth - 1] ?? 500);
          const simulator = listening(url);
          simulator.webhooks.emit({ event: 'tag.created', subject: 't1' });
          await simulator.clock.advance(HOUR);
          const good = answers.findIndex((status) => status < 300);
          const tried = good === -1 ? 3 : good + 1;
          const [delivery] = simulator.webhooks.deliveries();
          expect(received).toHaveLength(tried);
          expect(delivery?.attempts.map(({ at, status }) => [at - NOON, status])).toEqual(
            [0, 10, 30].slice(0, tried).map((at, index) => [at, answers[index]]),
          );
          expect(delivery?.state).toBe(good === -1 ? 'failed' : 'delivered');
        },
      ),
      { numRuns: 25 },
    );
  });

  test('counts no answer in time, and nobody there, as failures', async () => {
    const { url } = await aReceiver(() => 0);
    const simulator = listening(url);
    simulator.webhooks.addTarget({ url: 'http://127.0.0.1:1/closed' });
    simulator.webhooks.emit({ event: 'tag.created', subject: 't1' });
    await simulator.webhooks.settled();
    expect(simulator.webhooks.deliveries().map(({ attempts }) => attempts[0]?.error)).toEqual([
      'timeout after 1 s',
      'ECONNREFUSED',
    ]);
  });

  test('is given up when the target is removed', async () => {
    const { url, events } = await aReceiver(() => 500);
    const simulator = listening(url);
    simulator.webhooks.emit({ event: 'tag.created', subject: 't1' });
    await simulator.webhooks.settled();
    simulator.webhooks.setTargets([]);
    await simulator.clock.advance(HOUR);
    expect(events()).toHaveLength(1);
    expect(simulator.webhooks.deliveries()).toMatchObject([{ state: 'failed', notes: ['The target was removed'] }]);
  });

  test('so many failures in a row switch a target off, and one success switches it on again', async () => {
    let isUp = false;
    const { url } = await aReceiver(() => (isUp ? 200 : 500));
    const simulator = listening(url);
    const activity = () => simulator.webhooks.targets().map(({ active, failuresInARow }) => [active, failuresInARow]);
    simulator.webhooks.emit({ event: 'tag.created', subject: 't1' });
    await simulator.clock.advance(25);
    simulator.webhooks.emit({ event: 'tag.created', subject: 't2' });
    await simulator.clock.advance(0);
    expect(activity()).toEqual([[true, 3]]);
    await simulator.clock.advance(5);
    expect(activity()).toEqual([[false, 4]]);
    simulator.webhooks.emit({ event: 'tag.created', subject: 'nobody hears this' });
    isUp = true;
    await simulator.clock.advance(HOUR);
    expect(activity()).toEqual([[true, 0]]);
    expect(simulator.webhooks.deliveries().map(({ subject }) => subject)).toEqual(['t1', 't2']);
  });
});

import { describe, expect, test } from 'vitest';
import { runByClock } from './fixtures.process.js';

const TIMEOUT = 60_000;
const PRELUDE = `
  const began = Date.now();
  const say = (name) => console.log(name, (Date.now() - began) / 1000);
`;

describe('a process that follows the clock', () => {
  test('sees its time in every way to ask for it', { timeout: TIMEOUT }, async () => {
    const { lines } = await runByClock(`
      console.log(new Date().toISOString(), Date.now(), Date().slice(0, 15));
      class Later extends Date {}
      console.log(new Date(0).getTime(), new Date() instanceof Date, new Later().getTime() === Date.now(),
        Date.length, Date.UTC(2000, 0), new Date().constructor === Date, Object.prototype.toString.call(new Date()));
      const before = [performance.now(), process.hrtime.bigint(), process.hrtime()[0]];
      setTimeout(() => console.log(
        performance.now() - before[0] >= 90_000,
        process.hrtime.bigint() - before[1] >= 90_000_000_000n,
        process.hrtime()[0] - before[2] >= 89,
      ), 90_000);
    `);
    expect(lines).toEqual([
      '2026-01-05T12:00:00.000Z 1767614400000 Mon Jan 05 2026',
      `0 true true 7 ${Date.UTC(2000, 0)} true [object Date]`,
      'true true true',
    ]);
  });

  test('has an hour of timers, each at its time', { timeout: TIMEOUT }, async () => {
    const { lines } = await runByClock(`${PRELUDE}
      import { setTimeout as sleep, setInterval as every, scheduler } from 'node:timers/promises';
      import { setTimeout as named } from 'node:timers';
      import { promisify } from 'node:util';
      setTimeout(say, 3_600_000, 'an hour');
      named(() => say('named'), 50_000);
      promisify(setTimeout)(40_000).then(() => say('promisified'));
      scheduler.wait(30_000).then(() => say('scheduler'));
      let ticks = 0;
      const interval = setInterval(() => { say('tick'); if ((ticks += 1) === 2) clearInterval(interval); }, 1_000);
      clearTimeout(setTimeout(() => say('never'), 5_000));
      clearTimeout(+setTimeout(() => say('never'), 5_000));
      let rounds = 0;
      for await (const value of every(10_000, 'x')) { say(value); if ((rounds += 1) === 2) break; }
      say(await sleep(5_000, 'slept'));
    `);
    expect(lines).toEqual([
      'tick 1',
      'tick 2',
      'x 10',
      'x 20',
      'slept 25',
      'scheduler 30',
      'promisified 40',
      'named 50',
      'an hour 3600',
    ]);
  });

  test("gives up by the clock, and is told in Node's own words", { timeout: TIMEOUT }, async () => {
    const { lines } = await runByClock(`${PRELUDE}
      import { setTimeout as sleep } from 'node:timers/promises';
      AbortSignal.timeout(15_000).addEventListener('abort', function () { say(this.reason.name); });
      const stop = new AbortController();
      setTimeout(() => stop.abort(), 7_000);
      await sleep(60_000, undefined, { signal: stop.signal }).catch((error) => say(error.name + ' ' + error.code));
      await sleep(20_000);
      try { setTimeout('text') } catch (error) { console.log(error.code) }
    `);
    expect(lines).toEqual(['AbortError ABORT_ERR 7', 'TimeoutError 15', 'ERR_INVALID_ARG_TYPE']);
  });

  test('what follows from one timer happens before the next', { timeout: TIMEOUT }, async () => {
    const { lines } = await runByClock(`${PRELUDE}
      for (const name of ['a', 'b']) setTimeout(() => {
        say(name);
        queueMicrotask(() => say(name + ' micro'));
        process.nextTick(() => say(name + ' tick'));
      }, 1_000);
      const again = setTimeout(() => say('again'), 1_000);
      setTimeout(() => again.refresh(), 500);
    `);
    expect(lines).toEqual(['a 1', 'a tick 1', 'a micro 1', 'b 1', 'b tick 1', 'b micro 1', 'again 1.5']);
  });

  test('also when it is CommonJS, and short waits are real ones', { timeout: TIMEOUT }, async () => {
    const { lines } = await runByClock(
      `${PRELUDE}
      const { setTimeout: sleep } = require('timers/promises');
      let turns = 0;
      const loop = () => { turns += 1; if (turns < 200) setTimeout(loop, 0); else say('turns'); };
      loop();
      sleep(2_000).then(() => say('slept'));
    `,
      [],
    );
    expect(lines).toEqual(['turns 0', 'slept 2']);
  });

  test('serves HTTP by it: the Date header, fetch, timeouts of requests', { timeout: TIMEOUT }, async () => {
    const { lines } = await runByClock(`${PRELUDE}
      import { createServer } from 'node:http';
      const server = createServer((request, response) => setTimeout(() => response.end('late'), 120_000));
      server.listen(0, '127.0.0.1', async () => {
        const url = 'http://127.0.0.1:' + server.address().port;
        const gaveUp = fetch(url, { signal: AbortSignal.timeout(30_000) }).catch((error) => say(error.name));
        await gaveUp;
        const answer = await fetch(url);
        console.log(answer.headers.get('date'), await answer.text());
        say('answered');
        server.close();
        server.closeAllConnections();
      });
    `);
    expect(lines).toEqual(['TimeoutError 30', 'Mon, 05 Jan 2026 12:02:30 GMT late', 'answered 150']);
  });
});

test('without a clock to follow, a process says so and goes on in real time', { timeout: TIMEOUT }, async () => {
  const { spawnSync } = await import('node:child_process');
  const { environmentFor } = await import('../environment.js');
  const clock = 'tcp://127.0.0.1:1/none?simulator=2';
  const env = environmentFor({ port: 1, secret: '', publicUrl: '', dataDir: '', provider: {}, clock });
  const { stdout, stderr } = spawnSync(process.execPath, ['--eval', 'setTimeout(() => console.log("on"), 20)'], {
    env,
  });
  expect(stdout.toString()).toBe('on\n');
  expect(stderr.toString()).toMatch(
    /^linecheck: the clock at 127\.0\.0\.1:1 cannot be followed \(.*\): time is real$/m,
  );
});

import { expect, onTestFinished, test, vi } from 'vitest';
import { aSimulator, ask } from '../../fixtures.js';
import { control } from '../fixtures.js';
import { createLiveStreams, MOST_STREAMS } from './live-streams.js';

interface Section {
  readonly name: string;
  readonly html: string;
}

/** Reads a stream section by section. */
async function listen(answer: Response) {
  const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
  onTestFinished(() => void reader.cancel().catch(() => {}));
  const decoder = new TextDecoder();
  let text = '';
  return {
    reader,
    /** Sections of the next piece that has some. */
    async next(): Promise<readonly Section[]> {
      for (;;) {
        const end = text.lastIndexOf('\n\n');
        const events = end === -1 ? [] : text.slice(0, end).split('\n\n');
        const found = events.filter((event) => event.startsWith('event: section\ndata: '));
        if (end !== -1) text = text.slice(end + 2);
        if (found.length > 0) return found.map((event) => JSON.parse(event.slice('event: section\ndata: '.length)));
        const { done, value } = await reader.read();
        if (done) return [];
        text += decoder.decode(value, { stream: true });
      }
    },
  };
}

const events = (simulator: ReturnType<typeof aSimulator>) =>
  ask(simulator, '/__linecheck/events', { headers: { 'X-Token': '' } });

test('an open page is told everything once, then what is other than it was', async () => {
  const simulator = aSimulator();
  onTestFinished(() => simulator.close());
  const answer = await events(simulator);
  expect(answer.headers.get('content-type')).toBe('text/event-stream');
  const { next } = await listen(answer);
  const names = ['clock', 'limit', 'calls', 'journal', 'webhooks', 'scenarios', 'faults', 'account'];
  expect((await next()).map(({ name }) => name)).toEqual(names);
  await simulator.clock.advance(5);
  const [clock, ...others] = await next();
  expect([clock?.name, others]).toEqual(['clock', []]);
  expect(clock?.html).toContain('12:00:05');
});

test('a request is told with its bodies once, and by its name from then on', async () => {
  const simulator = aSimulator();
  onTestFinished(() => simulator.close());
  const { next } = await listen(await events(simulator));
  await next();
  const journal = async () => (await next()).find(({ name }) => name === 'journal')?.html ?? '';
  await ask(simulator, '/v1/tags', { body: { name: 'one' } });
  expect(await journal()).toContain('&quot;one&quot;');
  await ask(simulator, '/v1/tags', { body: { name: 'two' } });
  const second = await journal();
  expect(second).toContain('&quot;two&quot;');
  expect(second).toContain('<li id="entry-1" data-kept=""></li>');
});

test('whatever stands in a body stays text, and in one line', async () => {
  const simulator = aSimulator();
  onTestFinished(() => simulator.close());
  await ask(simulator, '/v1/tags', { body: '{"name":"<img src=x>\r\n\r\nevent: section\ndata: {}\u2028"}' });
  const { next } = await listen(await events(simulator));
  const sections = await next();
  expect(sections).toHaveLength(8);
  expect(sections.find(({ name }) => name === 'journal')?.html).toContain('&lt;img src=x&gt;');
});

test('streams end with the simulator, and with whoever listens', async () => {
  const simulator = aSimulator();
  const { reader, next } = await listen(await events(simulator));
  await next();
  await simulator.close();
  await vi.waitFor(async () => expect((await reader.read()).done).toBe(true));
});

test('over a socket a simulator does not wait for open pages when it ends', async () => {
  const simulator = aSimulator();
  const { url } = await simulator.listen({ port: 0 });
  const { next } = await listen(await fetch(`${url}/__linecheck/events`));
  expect((await next()).length).toBe(8);
  const ended = next();
  await simulator.close();
  expect(await ended).toEqual([]);
});

test('there is an end to how many are open', async () => {
  const simulator = aSimulator();
  onTestFinished(() => simulator.close());
  const open = await Promise.all(Array.from({ length: MOST_STREAMS }, () => events(simulator)));
  expect(await control(simulator, '/events')).toEqual({
    status: 503,
    body: { error: `${MOST_STREAMS} pages are open already`, hint: expect.any(String) },
  });
  await open[0]?.body?.cancel();
  expect((await events(simulator)).status).toBe(200);
});

test('nothing is prepared for a reader who does not read', async () => {
  let asked = 0;
  const streams = createLiveStreams();
  onTestFinished(streams.close);
  const reader = streams
    .open(() => {
      asked += 1;
      return 'x'.repeat(100_000);
    })
    .getReader();
  await reader.read();
  await reader.read();
  await new Promise((resolve) => setTimeout(resolve, 900));
  expect(asked).toBeLessThanOrEqual(2);
  expect(streams.size).toBe(1);
  await reader.cancel();
  expect(streams.size).toBe(0);
});

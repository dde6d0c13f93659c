import { expect, test } from 'vitest';
import { aQuestion, aSource } from './fixtures.js';
import { createTapeReplay } from './replay-tape.js';
import { createTape, questionOf } from './tape.js';

const key = (value: string) => ({ label: 'another key', values: [value] });

/** A tape of three questions: two of one observation, and one of another. */
async function recorded() {
  const tape = createTape(aSource(({ json }) => ({ said: json })));
  const first = tape.for('a/first', '');
  await first.ask(aQuestion({ json: 1 }));
  await first.ask(aQuestion({ json: 1, key: key('x') }));
  await tape.for('a/second', '').ask(aQuestion({ json: 2 }));
  return tape.entries() ?? [];
}

const replayed = async () => createTapeReplay(await recorded(), () => true);

test('an answer is given to the observation that had it, once', async () => {
  const { ask } = (await replayed()).for('a/first', '');
  await expect(ask(aQuestion({ json: 1 }))).resolves.toMatchObject({ exchange: 1 });
  await expect(ask(aQuestion({ json: 1 }))).rejects.toThrow('the run did not ask: POST /calls');
});

test.each([
  ['another body', { json: 3 }],
  ['another key', { json: 1, key: key('y') }],
  ['another path', { json: 1, path: '/contacts' }],
  ['another method', { json: 1, method: 'GET' }],
  ['another header', { json: 1, headers: [['X-A', 'b']] as const }],
])('%s is another question', async (_what, over) => {
  const replay = await replayed();
  await expect(replay.for('a/first', '').ask(aQuestion(over))).rejects.toThrow('the run did not ask');
  expect([...replay.strayed()]).toEqual(['a/first']);
});

test('how a question is sent makes no other question of it', () => {
  const plain = aQuestion({ json: 1 });
  expect(questionOf({ ...plain, connection: 'fresh', purpose: 'once more', limitBytes: 9 })).toBe(questionOf(plain));
});

test('looking back, an observation sees the run as it stood when it asked', async () => {
  const replay = await replayed();
  const seen = (id: string) =>
    replay
      .for(id, '')
      .log()
      .map(({ exchange }) => exchange);
  expect(seen('a/first')).toEqual([]);
  expect(seen('a/second')).toEqual([1, 2]);
  expect(seen('a/last')).toEqual([1, 2, 3]);
});

test('a tape of too many bytes holds nothing', async () => {
  const tape = createTape(
    aSource(() => 'x'.repeat(100)),
    250,
  );
  const { ask } = tape.for('a/first', '');
  await ask(aQuestion());
  await ask(aQuestion());
  expect(tape.entries()).toHaveLength(2);
  await ask(aQuestion());
  expect(tape.entries()).toBeUndefined();
});

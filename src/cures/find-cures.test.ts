import { expect, test } from 'vitest';
import { observation } from '../../suites/observation.js';
import { sees } from '../engine/fixtures.js';
import { aQuestion, curesFor, everyRow, type Row, rowCure, rows, rowsOf, seenIn } from './fixtures.js';

const inMilliseconds: readonly Row[] = [
  { id: 'a', time: 1_700_000_000_000 },
  { id: 'b', time: 1_700_000_100_000 },
];
const isSeconds = ({ time }: Row) => typeof time === 'number' && time < 1e11;
const timeInSeconds = everyRow('calls/time-in-seconds', isSeconds);
const idIsText = everyRow('calls/id-is-text', ({ id }) => typeof id === 'string');
const divide = rowCure('divide by 1,000', ['calls/time-in-seconds'], (row) => ({
  ...row,
  time: Number(row.time) / 1000,
}));

const answer = () => inMilliseconds;

test('a repair with which the rule passes is told, with an example and what it was judged on', async () => {
  const { told } = await curesFor({ rules: [timeInSeconds, idIsText], cures: [divide], answer });
  expect(told).toEqual({
    'calls/time-in-seconds': {
      cure: {
        text: 'divide by 1,000',
        example: { before: '1700000000000', after: '1700000000' },
        verified: { calls: 2, answers: 1 },
      },
    },
  });
});

test('looking for cures asks the target nothing', async () => {
  expect((await curesFor({ rules: [timeInSeconds], cures: [divide], answer })).asked).toBe(1);
});

const halve = rowCure('halve', ['calls/time-in-seconds'], (row) => ({ ...row, time: Number(row.time) / 2 }));
const spoilIds = rowCure('divide and number', ['calls/time-in-seconds'], ({ time }) => ({
  id: 1,
  time: Number(time) / 1000,
}));
const emptied = rowCure('empty', ['calls/time-in-seconds'], (row) => row, { repair: () => ({ json: [] }) });

test.each([
  ['does not help', halve],
  ['helps, and turns another rule red', spoilIds],
  ['leaves less to judge', emptied],
  ['changes nothing', rowCure('nothing', ['calls/time-in-seconds'], (row) => row, { repair: () => undefined })],
  ['is about other answers', rowCure('other', ['calls/time-in-seconds'], (row) => row, { learn: () => undefined })],
  [
    'stumbles over an answer',
    rowCure('throws', ['calls/time-in-seconds'], () => {
      throw new TypeError('not a row');
    }),
  ],
  ['is for a rule that is not red', { ...divide, rules: ['calls/id-is-text'] }],
])('a repair that %s is not told', async (_what, cure) => {
  expect((await curesFor({ rules: [timeInSeconds, idIsText], cures: [cure], answer })).told).toEqual({});
});

test('a repair that says so may leave rows out', async () => {
  const { told } = await curesFor({
    rules: [timeInSeconds],
    cures: [{ ...emptied, leavesOut: true, repair: () => ({ json: [{ id: 'a', time: 1 }] }) }],
    answer,
  });
  expect(told['calls/time-in-seconds']?.cure).toEqual({ text: 'empty', verified: { calls: 1, answers: 1 } });
});

test('rules that pass once it is cured are red because of it', async () => {
  const later = everyRow('calls/later', isSeconds, { as: 'warn' });
  const { told } = await curesFor({ rules: [later, timeInSeconds], cures: [divide], answer });
  expect(told['calls/later']).toEqual({ becauseOf: 'calls/time-in-seconds' });
  expect(told['calls/time-in-seconds']?.cure?.text).toBe('divide by 1,000');
});

test('of the rules that a cure is for, one that fails is the cause rather than one that warns', async () => {
  const named = everyRow('calls/named-first', isSeconds, { as: 'warn' });
  const cure = { ...divide, rules: ['calls/named-first', 'calls/time-in-seconds'] };
  const { told } = await curesFor({ rules: [named, timeInSeconds], cures: [cure], answer });
  expect(told['calls/named-first']).toEqual({ becauseOf: 'calls/time-in-seconds' });
});

test('a mistake that another one hid is cured with it', async () => {
  const hidden = everyRow('calls/time-in-seconds', (row) => (row.time === undefined ? undefined : isSeconds(row)));
  const hasTime = everyRow('calls/has-time', (row) => row.time !== undefined);
  const rename = rowCure('rename it', ['calls/has-time'], (row) => {
    const { start, ...rest } = row as Row & { start?: unknown };
    return start === undefined ? row : { ...rest, time: start };
  });
  const answerOtherwise = () => inMilliseconds.map(({ id, time }) => ({ id, start: time }));
  const { told } = await curesFor({ rules: [hasTime, hidden], cures: [divide, rename], answer: answerOtherwise });
  expect(told['calls/has-time']?.cure).toMatchObject({ text: 'rename it', next: ['divide by 1,000'] });
});

test('two defects have a cure each', async () => {
  const quote = rowCure('quote it', ['calls/id-is-text'], (row) => ({ ...row, id: String(row.id) }));
  const { told } = await curesFor({
    rules: [timeInSeconds, idIsText],
    cures: [divide, quote],
    answer: () => inMilliseconds.map((row, id) => ({ ...row, id })),
  });
  expect(Object.keys(told)).toEqual(['calls/time-in-seconds', 'calls/id-is-text']);
});

test('the repair that explains more is told, and of two that explain as much the one that changes less', async () => {
  const others = rowsOf('calls/others', { json: 'others' });
  const otherTimes = everyRow('calls/other-times', isSeconds, { of: others });
  const one = {
    ...divide,
    id: 'one',
    text: () => 'one',
    repair: (given: Parameters<typeof divide.repair>[0]) =>
      given.ask.json === 'others' ? undefined : divide.repair(given, true),
  };
  const rules = [timeInSeconds, otherTimes];
  const all = { ...divide, text: () => 'all', rules: ['calls/time-in-seconds', 'calls/other-times'] };
  expect((await curesFor({ rules, cures: [one, all], answer })).told['calls/time-in-seconds']?.cure?.text).toBe('all');
  const healthy = (ask: { json?: unknown }) => (ask.json === 'others' ? [{ id: 'a', time: 1e12 }] : inMilliseconds);
  const lenient = everyRow('calls/other-times', () => true, { of: others });
  const { told } = await curesFor({ rules: [timeInSeconds, lenient], cures: [all, one], answer: healthy });
  expect(told['calls/time-in-seconds']?.cure?.text).toBe('one');
});

test.each([
  ['the answers are too large to be kept', { tapeBytes: 10 }],
  [
    'the target as a whole could not be judged',
    { suite: { doctor: sees('doctor/diagnosis', { problem: 'p', cause: 'c', cure: 'c', stopped: true }) } },
  ],
])('no cure is told when %s', async (_when, over) => {
  expect((await curesFor({ rules: [timeInSeconds], cures: [divide], answer, ...over })).told).toEqual({});
});

test('what the target said is redacted in a cure', async () => {
  const cure = { ...divide, text: () => 'rename "secret"' };
  const redact = (text: string) => text.replaceAll('secret', '[cut]').replaceAll('1700000000000', '[time]');
  const { told } = await curesFor({ rules: [timeInSeconds], cures: [cure], answer, redact });
  expect(told['calls/time-in-seconds']?.cure).toMatchObject({ text: 'rename "[cut]"', example: { before: '[time]' } });
});

test('a question that repaired answers lead away from is judged as it was asked', async () => {
  const chosen = observation({
    id: 'calls/chosen',
    purpose: 'Ask about the time of the first row',
    needs: { seen: rows },
    observe: async ({ http }, { seen }) => seenIn(await http.ask(aQuestion({ json: seen.rows[0]?.time }))),
  });
  const { told } = await curesFor({
    rules: [everyRow('calls/time-in-seconds', isSeconds, { of: chosen })],
    cures: [divide],
    answer,
    suite: { reread: (_seen, outcome) => seenIn(outcome) },
  });
  expect(told['calls/time-in-seconds']?.cure?.verified).toEqual({ calls: 2, answers: 2 });
});

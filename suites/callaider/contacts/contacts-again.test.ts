import { expect, test } from 'vitest';
import type { Outcome } from '../../http.js';
import type { ObserveContext } from '../../observation.js';
import { type Depth, isUnavailable } from '../../observation.js';
import { aContact, anAnswer } from '../fixtures.js';
import { type ContactsSeen, readContacts } from '../observations/contacts.js';
import { contactsAgain } from './contacts-again.js';
import { anAnswerOfContacts, listing } from './fixtures.js';

/** A run whose last answer came at `latest`, in Unix seconds. */
function aRun(depth: Depth, latest: number, others: readonly Outcome[] = []) {
  const pauses: number[] = [];
  const asked: string[] = [];
  const context = {
    depth,
    pause: async (seconds: number) => void pauses.push(seconds),
    http: {
      ask: async ({ path }: { path: string }) => {
        asked.push(path);
        return anAnswerOfContacts({ json: { contacts: [aContact()] } });
      },
      log: () =>
        [...others, anAnswer({ at: latest, exchange: 9 })].map((outcome) => ({ exchange: outcome.exchange, outcome })),
    },
  } as unknown as ObserveContext;
  const observe = (first: ContactsSeen) => contactsAgain.observe(context, { first } as never);
  return { pauses, asked, observe };
}

const first = listing([aContact()], { at: 1000 });

test.each([
  ['a standard run asks at once', 'standard', 1001, []],
  ['a thorough run waits until 30 s have passed', 'thorough', 1012, [18]],
  ['a thorough run that took long enough does not wait', 'thorough', 1030, []],
] as const)('%s', async (_sentence, depth, latest, pauses) => {
  const run = aRun(depth, latest);
  expect(await run.observe(first)).toMatchObject([{ rows: [aContact()] }]);
  expect(run.pauses).toEqual(pauses);
  expect(run.asked).toEqual(['/contacts']);
});

test.each([
  ['an empty list', listing([])],
  ['no list', readContacts(anAnswer({ status: 500 }))],
])('%s is not asked again', async (_sentence, seen) => {
  const run = aRun('standard', 1001);
  expect(isUnavailable(await run.observe(seen))).toBe(true);
  expect(run.asked).toEqual([]);
});

const meanwhile = [
  listing([aContact({ id: 'x' })], { exchange: 4 }).outcome,
  anAnswerOfContacts({
    status: 401,
    exchange: 5,
    ask: { endpoint: 'contacts', intent: 'refused', path: '/contacts' },
  }),
];

test('a list that others got meanwhile is as good as another request', async () => {
  const run = aRun('standard', 1001, meanwhile);
  expect(await run.observe(first)).toMatchObject([{ rows: [{ id: 'x' }] }]);
  expect(run.asked).toEqual([]);
});

test('a thorough run asks all the same', async () => {
  const run = aRun('thorough', 1030, meanwhile);
  expect(await run.observe(first)).toMatchObject([{ rows: [{ id: 'x' }] }, { rows: [aContact()] }]);
});

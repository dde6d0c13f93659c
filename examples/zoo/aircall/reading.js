// @ts-check
import { ProviderError, pauseAfter } from '../../aircall-adapter/client.js';
import { readCalls, readPage } from '../../aircall-adapter/read-calls.js';

/**
 * @import { parts } from '../../aircall-adapter/adapter.js'
 * @import { ZooAdapter } from '../types.js'
 * @import { Reading } from '../../aircall-adapter/read-calls.js'
 */

/**
 * @param {Reading} reading
 * @param {{ page: number, size: number, order?: 'asc' | 'desc' }} wanted
 * @returns {Promise<{ rows: number, total: number, last: number }>}
 */
async function page({ client, from, to, save }, { page, size, order = 'asc' }) {
  const query = `from=${from}&to=${to}&order=${order}&per_page=${size}&page=${page}&fetch_contact=true`;
  const { body, at } = await client.ask('GET', `/v1/calls?${query}`);
  save(body.calls, at);
  return { rows: body.calls.length, total: body.meta.total, last: body.calls.at(-1)?.started_at };
}

/** @param {(error: ProviderError) => boolean} isEnd @returns {typeof readCalls} */
const endingAt = (isEnd) => (reading) =>
  readCalls(reading).catch((error) => {
    if (!(error instanceof ProviderError && isEnd(error))) throw error;
  });

/** @param {string} path */
const isList = (path) => path.startsWith('/v1/calls?');

/** Reads what was never read, and nothing twice. @type {typeof parts.refresh} */
async function refreshOnce({ store, read }, { from, to }) {
  for (const gap of store.gaps(from, to)) {
    await read(gap);
    store.cover(gap.from, gap.to);
  }
}

/** @type {ZooAdapter<typeof parts>[]} */
export const reading = [
  {
    name: 'stops-at-page-one',
    story: 'Reads one page of fifty calls, which was all there was on the day it was written.',
    parts: () => ({
      async readCalls(reading) {
        await readPage({ ...reading, from: reading.from - 1 }, 1);
      },
    }),
    scenario: 'none',
    explained: /page/,
  },
  {
    name: 'asks-for-a-hundred-a-page',
    story:
      'Asks for pages of a hundred and works out their number from the total; Aircall gives fifty and says nothing.',
    parts: () => ({
      async readCalls(reading) {
        const from = reading.from - 1;
        const { total } = await page({ ...reading, from }, { page: 1, size: 100 });
        for (let nth = 2; nth <= Math.ceil(total / 100); nth += 1)
          await page({ ...reading, from }, { page: nth, size: 100 });
      },
    }),
    scenario: 'none',
    explained: /page/,
  },
  {
    name: 'pages-by-number-over-a-moving-list',
    story: 'Counts pages up while calls come and go: what moves to a page that was read already is lost.',
    parts: () => ({
      async readCalls(reading) {
        for (let nth = 1; (await readPage({ ...reading, from: reading.from - 1 }, nth)).length > 0; nth += 1);
      },
    }),
    scenario: 'page-shift-delete',
    explained: /page/,
  },
  {
    name: 'stops-at-ten-thousand',
    story: 'Counts pages up to the two hundredth, which is the last that Aircall gives, and takes that for the end.',
    parts: () => ({
      async readCalls(reading) {
        for (let nth = 1; nth <= 200; nth += 1) {
          if ((await readPage({ ...reading, from: reading.from - 1 }, nth)).length < 50) return;
        }
      },
      refresh: refreshOnce,
      takeEvent() {},
    }),
    scenario: 'ten-thousand-cap',
    explained: /10,?000|200|page/,
  },
  {
    name: 'loses-calls-of-the-same-second',
    story: 'Goes on after the second in which the last call of a page began; others of that second are never read.',
    parts: () => ({
      async readCalls(reading) {
        for (let from = reading.from - 1; ; ) {
          const { rows, last } = await page({ ...reading, from }, { page: 1, size: 20 });
          if (rows < 20 || last === from) return;
          from = last;
        }
      },
    }),
    scenario: 'same-second',
    explained: /second/,
  },
  {
    name: 'ignores-429',
    story: 'Takes a refused request for an empty page, so that a blocked token ends the list.',
    parts: () => ({
      pauseAfter: (response, attempt, path) =>
        response?.status === 429 && isList(path) ? undefined : pauseAfter(response, attempt, path),
      readCalls: endingAt(({ status }) => status === 429),
      refresh: refreshOnce,
      // It goes without webhooks, whose registration would wait until the block is over.
      register: async () => '',
    }),
    scenario: 'limit-used-up',
    explained: /429/,
  },
  {
    name: 'sleeps-one-second-after-429',
    story: 'Tries a refused request three times more, a second apart, though the token is blocked for a minute.',
    parts: () => ({
      pauseAfter(response, attempt, path) {
        if (response?.status !== 429) return pauseAfter(response, attempt, path);
        return attempt < 3 ? 1 : undefined;
      },
    }),
    scenario: 'limit-used-up',
    explained: /500/,
  },
  {
    name: 'takes-errors-for-empty',
    story: 'Whatever is no list of calls is read as a list without calls: a page of the gateway, too.',
    parts: () => ({
      pauseAfter: (response, attempt, path) =>
        response?.status === 429 || !isList(path) ? pauseAfter(response, attempt, path) : undefined,
      readCalls: endingAt(({ status }) => status !== 429),
      refresh: refreshOnce,
    }),
    scenario: 'gateway-error',
    explained: /50\d/,
  },
  {
    name: 'never-looks-again',
    story: 'Reads each stretch of time once: calls that went on at that moment stay unfinished for ever.',
    parts: () => ({
      takeEvent() {},
      refresh: refreshOnce,
    }),
    scenario: 'none',
    explained: /before it was complete/,
  },
];

// @ts-check
import { ProviderError, pauseAfter } from '../../callyzer-adapter/client.js';
import { readHistory } from '../../callyzer-adapter/read-history.js';

/**
 * @import { parts } from '../../callyzer-adapter/adapter.js'
 * @import { ZooAdapter } from '../types.js'
 */

const DAY = 86_400;

/**
 * Takes a refused request for the end of the list.
 * @param {RegExp} refusal @returns {typeof readHistory}
 */
const endingAt = (refusal) => async (reading) => {
  try {
    return await readHistory(reading);
  } catch (error) {
    if (error instanceof ProviderError && refusal.test(error.message)) return 0;
    throw error;
  }
};

/** Reads what was never read, by the time of the calls; and nothing else. @type {typeof parts.refresh} */
async function refreshOnce({ store, read }, { from, to }) {
  for (const gap of store.gaps(from, to)) {
    await read({ by: 'call', from: gap.from - 1, to: gap.to + 1 });
    store.cover(gap.from, gap.to);
  }
}

/** Goes by its own clock, and not by what it was answered. @type {typeof parts.refresh} */
async function refreshByClock({ store, now, read }, { from, to }) {
  const at = Math.floor(now());
  if (from > at + DAY) return;
  const since = store.mark('arrivals');
  store.setMark('arrivals', at);
  if (since !== undefined) await read({ by: 'synced', from: since - 60, to: at });
  for (const gap of store.gaps(from, to)) {
    await read({ by: 'call', from: gap.from - 1, to: gap.to + 1 });
    store.cover(gap.from, gap.to);
  }
}

/** @param {{ path: string }} failure */
const isList = ({ path }) => path === '/call-log/history';

/** @type {typeof parts.round} */
const onlyRefresh = ({ now, refresh }) => refresh({ from: Math.floor(now()) - 86_400, to: Math.ceil(now()) });

/** @type {ZooAdapter<typeof parts>[]} */
export const reading = [
  {
    name: 'stops-at-page-one',
    story: 'Reads one page of a hundred rows, which was all there was on the day it was written.',
    parts: () => ({
      async readHistory({ client, stretch: { by, from, to }, save }) {
        const { body, at } = await client.ask('POST', '/call-log/history', { [`${by}_from`]: from, [`${by}_to`]: to });
        save(body.result, at);
        return at;
      },
    }),
    scenario: 'none',
    explained: /page/,
  },
  {
    name: 'leaves-the-last-page-out',
    story: 'Divides the number of rows by the size of a page and rounds down.',
    parts: () => ({
      async readHistory({ client, stretch: { by, from, to }, save }) {
        for (let page_no = 1, last = 1, first = 0; ; page_no += 1) {
          const window = { [`${by}_from`]: from, [`${by}_to`]: to, page_no, page_size: 20 };
          const { body, at } = await client.ask('POST', '/call-log/history', window);
          first ||= at;
          last = Math.max(1, Math.floor(body.total_records / 20));
          save(body.result, at);
          if (page_no >= last) return first;
        }
      },
    }),
    scenario: 'none',
    explained: /page/,
  },
  {
    name: 'ignores-429',
    story: 'Asks as fast as it can, and takes a refused request for the end of the list.',
    parts: () => ({
      spacing: 0.1,
      pauseAfter: (failure) => (failure.response?.status === 429 && isList(failure) ? undefined : pauseAfter(failure)),
      readHistory: endingAt(/429/),
      refresh: refreshByClock,
      round: onlyRefresh,
    }),
    scenario: 'none',
    explained: /429/,
  },
  {
    name: 'gives-up-after-three-429',
    story: 'Tries a refused request three times more, half a second apart; under a storm none gets through.',
    parts: () => ({
      spacing: 0.1,
      pauseAfter(failure) {
        if (failure.response?.status !== 429) return pauseAfter(failure);
        return failure.attempt < 3 ? 0.4 : undefined;
      },
    }),
    scenario: 'none',
    explained: /429|500/,
  },
  {
    name: 'takes-403-for-no-calls',
    story: 'An account whose subscription has expired has no calls, it says, and does not look again.',
    parts: () => ({ readHistory: endingAt(/403/), refresh: refreshByClock, round: onlyRefresh }),
    scenario: 'subscription-expired',
    explained: /403/,
  },
  {
    name: 'gives-up-at-any-400',
    story: 'Reads day by day, and takes each 400 for a mistake of its own, also those of a server out of order.',
    parts: () => ({
      pauseAfter: (failure) => (failure.response?.status === 400 && isList(failure) ? undefined : pauseAfter(failure)),
      async readHistory({ stretch, ...reading }) {
        for (let { from } = stretch; from < stretch.to; from += DAY) {
          await endingAt(/400/)({ ...reading, stretch: { ...stretch, from, to: Math.min(stretch.to, from + DAY) } });
        }
        return 0;
      },
      refresh: refreshByClock,
      round: onlyRefresh,
    }),
    scenario: 'transient-400',
    explained: /400/,
  },
  {
    name: 'imports-a-year-at-once',
    story: 'Asks for the last year in one window, which is refused, and takes that for a year without calls.',
    parts: () => ({
      readHistory: endingAt(/180 days/),
      round({ now, refresh, read }) {
        const window = { from: Math.floor(now()) - 365 * 86_400, to: Math.ceil(now()) };
        return refresh(window)
          .then(() => read({ by: 'call', ...window }))
          .then(() => {});
      },
      refresh: refreshByClock,
    }),
    scenario: 'none',
    explained: /answered 400/,
  },
  {
    name: 'never-looks-for-late-calls',
    story: 'Reads each stretch of time once, by the time of the calls: what a telephone sends later is never seen.',
    parts: () => ({ refresh: refreshOnce, round: onlyRefresh }),
    scenario: 'none',
    explained: /telephone sent this call/,
  },
];

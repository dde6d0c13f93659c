import { authorization } from '../fixtures.js';

/** A call as far as these clients read it. */
export interface Row {
  readonly id: number;
  readonly started_at: number;
}

/** Asks for a page of calls over a socket. */
export type Ask = (query: Readonly<Record<string, string | number>>) => Promise<readonly Row[]>;

export const PAGE = 50;

export function asker(base: string, credential: string): Ask {
  const headers = { Authorization: authorization(credential) };
  return async (query) => {
    const search = new URLSearchParams(
      Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
    );
    const answer = await fetch(`${base}/v1/calls?per_page=${PAGE}&${search}`, { headers });
    if (!answer.ok) throw new Error(`${search} answered ${answer.status}`);
    return ((await answer.json()) as { calls: readonly Row[] }).calls;
  };
}

/** Counts pages until one is not full. Gives one page at a time, so that something may happen in between. */
export async function* naiveWalk(ask: Ask, order: 'asc' | 'desc'): AsyncGenerator<readonly Row[]> {
  for (let page = 1; ; page += 1) {
    const rows = await ask({ order, page });
    yield rows;
    if (rows.length < PAGE) return;
  }
}

/**
 * Reads oldest first, and begins each page anew at the newest start it knows, less a second: `from` leaves its own second
 * out. Rows that it has already are dropped by their ids. Only a second that fills a page makes it turn to the next.
 */
export async function* carefulWalk(ask: Ask): AsyncGenerator<readonly Row[]> {
  let from = 0;
  let page = 1;
  for (;;) {
    const rows = await ask({ order: 'asc', from, page });
    yield rows;
    if (rows.length < PAGE) return;
    const newest = (rows.at(-1)?.started_at ?? 0) - 1;
    page = newest === from ? page + 1 : 1;
    from = newest;
  }
}

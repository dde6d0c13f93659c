import type { Meta } from '../../../schemas/aircall/meta.js';
import type { Table } from '../../kit/account/table.js';
import type { Reply } from '../../kit/http/reply.js';
import { isReply } from '../is-reply.js';
import type { AircallAsk } from '../requests.js';
import { metaOf } from './page-links.js';
import { pageOfList, pageOfTable } from './page-of-table.js';
import { readPage } from './page-query.js';
import { readRange } from './time-range.js';

export interface TablePage<T> {
  readonly rows: readonly T[];
  readonly meta: Meta;
}

const everything = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

/** The page of a table that is asked for, by creation; or a refusal. Teams know no `from` and `to`. */
export function tablePage<T extends { readonly createdAt: number }>(
  ask: AircallAsk,
  table: Table<T>,
  { isRanged = true }: { readonly isRanged?: boolean } = {},
): TablePage<T> | Reply {
  const { switches } = ask.tenant.own;
  const page = readPage(ask.query, switches);
  if (isReply(page)) return page;
  const { rows, total } = pageOfTable(table, page, isRanged ? readRange(ask.query) : everything);
  const of = { url: ask.base + ask.path, query: ask.query, keeps: isRanged ? ['from', 'to'] : [] };
  return { rows, meta: metaOf(page, rows.length, total, of, switches) };
}

/** The same of a short list that is no table of its own. */
export function listPage<T>(ask: AircallAsk, list: readonly T[]): TablePage<T> | Reply {
  const { switches } = ask.tenant.own;
  const page = readPage(ask.query, switches);
  if (isReply(page)) return page;
  const { rows, total } = pageOfList(list, page);
  const of = { url: ask.base + ask.path, query: ask.query, keeps: [] };
  return { rows, meta: metaOf(page, rows.length, total, of, switches) };
}

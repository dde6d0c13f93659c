import type { Reply } from '../../kit/http/reply.js';
import { isReply } from '../is-reply.js';
import { contact } from '../objects/contact.js';
import { metaOf } from '../paging/page-links.js';
import { pageOfList, pageOfTable, type Slice } from '../paging/page-of-table.js';
import { type PageQuery, readPage } from '../paging/page-query.js';
import { isUnbounded, isWithin, readRange } from '../paging/time-range.js';
import { type AircallAsk, viewOf } from '../requests.js';
import { type ContactRow, contactTable } from '../rows/contact.js';
import { contactAnswer } from './contact-answer.js';

/** Parameters that page links keep, beside `order_by`, which they always have. */
const keeps = ['from', 'to', 'phone_number', 'email'];

/** The page of contacts that is asked for; with `fits`, of those that fit. `meta` comes first, and `page` last in links. */
export function contactPage(ask: AircallAsk, fits?: (row: ContactRow) => boolean): Reply {
  const { switches } = ask.tenant.own;
  const page = readPage(ask.query, switches, { echoes: true });
  if (isReply(page)) return page;
  const orderBy = ask.query.get('order_by') === 'updated_at' ? 'updated_at' : 'created_at';
  const { rows, total } = slice(ask, page, orderBy, fits);
  const of = {
    url: ask.base + ask.path,
    query: ask.query,
    keeps,
    defaults: { order_by: orderBy },
    isPageLast: true,
  };
  const view = viewOf(ask);
  return contactAnswer({
    meta: metaOf(page, rows.length, total, of, switches),
    contacts: rows.map((row) => contact(row, view)),
  });
}

/** Bounds are about the creation, also when the order is that of the last change. */
function slice(
  { tenant, query }: AircallAsk,
  page: PageQuery,
  orderBy: 'created_at' | 'updated_at',
  fits: ((row: ContactRow) => boolean) | undefined,
): Slice<ContactRow> {
  const table = contactTable(tenant);
  const range = readRange(query);
  if (fits === undefined && orderBy === 'created_at') return pageOfTable(table, page, range);
  const isIn = isUnbounded(range) ? () => true : (row: ContactRow) => isWithin(row.createdAt, range);
  const rows = [...table.all()].filter((row) => isIn(row) && (fits === undefined || fits(row)));
  if (orderBy === 'updated_at') rows.sort((a, b) => a.updatedAt - b.updatedAt);
  return pageOfList(rows, page);
}

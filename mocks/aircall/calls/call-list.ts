import type { Meta } from '../../../schemas/aircall/meta.js';
import type { Reply } from '../../kit/http/reply.js';
import type { WorldCall } from '../../world/index.js';
import { JSON_TYPE } from '../errors.js';
import { metaOf } from '../paging/page-links.js';
import type { PageQuery } from '../paging/page-query.js';
import { readRange } from '../paging/time-range.js';
import { type AircallAsk, viewOf } from '../requests.js';
import { callRows } from './call-rows.js';
import { fetchOf } from './fetch-flags.js';

/** Parameters that page links keep. */
const keeps = ['from', 'to', 'direction', 'user_id', 'phone_number', 'tags[]'];

/** The answer to a list of calls. It is the one that is asked for most, so its text is put together by hand. */
export function callListReply(ask: AircallAsk, page: PageQuery, calls: readonly WorldCall[], total: number): Reply {
  const view = viewOf(ask);
  const { switches } = ask.tenant.own;
  tellList(ask, page, calls, total);
  const fetch = fetchOf(ask);
  const of = { url: ask.base + ask.path, query: ask.query, keeps };
  const meta = bentMeta(ask, metaOf(page, calls.length, total, of, switches));
  const textOf = callRows(fetch, view);
  let body = '{"calls":[';
  let separator = '';
  for (const call of calls) {
    body += separator + textOf(call);
    separator = ',';
  }
  return { status: 200, body: `${body}],"meta":${JSON.stringify(meta)}}`, headers: { 'Content-Type': JSON_TYPE } };
}

/** Parameters that leave calls of the window out. */
const narrowing = ['user_id', 'phone_number', 'tags[]'];
const directions = { incoming: 'inbound', outgoing: 'outbound' } as const;

function tellList(ask: AircallAsk, { page, size, order }: PageQuery, calls: readonly WorldCall[], total: number): void {
  const { from, to } = readRange(ask.query);
  const narrowedBy = narrowing.find((name) => ask.query.has(name));
  const only = ask.query.get('direction');
  ask.tell({
    list: {
      // The lower bound does not belong to it.
      from: from + 1,
      to,
      by: 'start',
      page,
      size,
      order,
      total,
      calls: calls.map(({ index }) => index),
      leavesOut: ({ direction }) =>
        only === null || only === directions[direction] ? narrowedBy : `direction=${only}`,
    },
  });
}

/** `meta` as faults make it. */
function bentMeta({ struckBy }: AircallAsk, meta: Meta): Meta {
  const drift = struckBy('total-drift');
  const total = drift === undefined ? meta.total : Math.max(0, meta.total + Number(drift.by));
  return { ...meta, total, next_page_link: struckBy('early-null-link') === undefined ? meta.next_page_link : null };
}

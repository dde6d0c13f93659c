import type { Meta } from '../../../schemas/aircall/meta.js';
import type { Reply } from '../../kit/http/reply.js';
import type { WorldCall } from '../../world/index.js';
import { JSON_TYPE } from '../errors.js';
import { callOf } from '../objects/call.js';
import { metaOf } from '../paging/page-links.js';
import type { PageQuery } from '../paging/page-query.js';
import { type AircallAsk, viewOf } from '../requests.js';
import { callText } from './call-text.js';
import { fetchOf } from './fetch-flags.js';

/** Parameters that page links keep. */
const keeps = ['from', 'to', 'direction', 'user_id', 'phone_number', 'tags[]'];

/** The answer to a list of calls. It is the one that is asked for most, so its text is put together by hand. */
export function callListReply(ask: AircallAsk, page: PageQuery, calls: readonly WorldCall[], total: number): Reply {
  const view = viewOf(ask);
  const { switches } = ask.tenant.own;
  const fetch = fetchOf(ask);
  const of = { url: ask.base + ask.path, query: ask.query, keeps };
  const meta = bentMeta(ask, metaOf(page, calls.length, total, of, switches));
  let body = '{"calls":[';
  let separator = '';
  for (const call of calls) {
    body += separator + callText(callOf(call, fetch, view));
    separator = ',';
  }
  return { status: 200, body: `${body}],"meta":${JSON.stringify(meta)}}`, headers: { 'Content-Type': JSON_TYPE } };
}

/** `meta` as faults make it. */
function bentMeta({ struckBy }: AircallAsk, meta: Meta): Meta {
  const drift = struckBy('total-drift');
  const total = drift === undefined ? meta.total : Math.max(0, meta.total + Number(drift.by));
  return { ...meta, total, next_page_link: struckBy('early-null-link') === undefined ? meta.next_page_link : null };
}

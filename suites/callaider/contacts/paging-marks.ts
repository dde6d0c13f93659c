import type { Answer } from '../../http.js';
import { isObject, type JsonObject, objectOf, own } from '../answers.js';
import { preview } from '../preview.js';

/**
 * What an answer says about further pages: `more` says that there are some, `complete` that there are none, `perhaps`
 * hints at some unless a mark beside it says `complete`, and `unclear` is a paging field that says nothing.
 */
export interface PagingMark {
  readonly says: 'more' | 'perhaps' | 'complete' | 'unclear';
  /** Such as `total is 40`. */
  readonly what: string;
  /** JSON pointer; none for a header. */
  readonly at?: string;
}

/** Where frameworks put their paging fields, besides the top level. */
const WRAPPERS = ['meta', 'pagination', 'paging', 'pageinfo', 'page', 'paginator', 'links', 'metadata', 'cursors'];
const TOTALS = [
  'total',
  'totalcount',
  'totalelements',
  'totalitems',
  'totalresults',
  'totalrecords',
  'recordstotal',
  'count',
];
const NEXTS = ['next', 'nextpage', 'nextcursor', 'nexttoken', 'nextpagetoken', 'nexturl', 'nextlink', 'nextoffset'];
const MORES = ['hasmore', 'hasnext', 'hasnextpage', 'more', 'moreavailable', 'istruncated', 'truncated'];
const LASTS = ['last', 'islast', 'lastpage', 'islastpage'];
const PAGES = ['pages', 'totalpages', 'pagecount', 'lastpage', 'pagestotal'];
const CURRENT = ['page', 'currentpage', 'pagenumber', 'number'];
const SIZES = ['limit', 'perpage', 'pagesize'];
const OTHERS = ['offset', 'page', 'currentpage', 'pagetoken'];

/** @param length how many contacts the answer holds */
export function pagingMarks(answer: Answer, length: number): readonly PagingMark[] {
  const body = objectOf(answer);
  const inBody = body === undefined ? [] : inObject(body, length, '');
  const nested = Object.entries(body ?? {}).flatMap(([key, value]) =>
    isObject(value) && WRAPPERS.includes(fold(key)) ? inObject(value, length, `/${pointer(key)}`) : [],
  );
  return [...inBody, ...nested, ...inHeaders(answer, length)];
}

function inObject(object: JsonObject, length: number, at: string): PagingMark[] {
  const current = Object.keys(object).find((key) => CURRENT.includes(fold(key)));
  const page = current === undefined ? undefined : own(object, current);
  return Object.entries(object).flatMap(([key, value]) => {
    const says = reading(fold(key), value, length, page);
    const what = `${at === '' ? '' : `${at.slice(1)}.`}${key} is ${preview(value)}`;
    return says === undefined ? [] : [{ says, what, at: `${at}/${pointer(key)}` }];
  });
}

function reading(name: string, value: unknown, length: number, page: unknown): PagingMark['says'] | undefined {
  if (TOTALS.includes(name) && typeof value === 'number') return value > length ? 'more' : 'complete';
  if (NEXTS.includes(name) && !Array.isArray(value)) return leadsOn(value) ? 'more' : 'complete';
  if (MORES.includes(name) && typeof value === 'boolean') return value ? 'more' : 'complete';
  if (LASTS.includes(name) && typeof value === 'boolean') return value ? 'complete' : 'more';
  if (PAGES.includes(name) && typeof value === 'number') {
    // Pages are counted from 0 or from 1; on the first of one page both readings agree that there is no more.
    if (value <= 1) return 'complete';
    return typeof page === 'number' && page >= value ? 'unclear' : 'more';
  }
  if (SIZES.includes(name) && typeof value === 'number') return value === length ? 'perhaps' : 'unclear';
  if (name === 'cursor' && typeof value === 'string' && value !== '') return 'perhaps';
  return OTHERS.includes(name) && !isObject(value) && leadsOn(value) ? 'unclear' : undefined;
}

function inHeaders(answer: Answer, length: number): PagingMark[] {
  const marks: PagingMark[] = [];
  const link = answer.all('link').join(', ');
  if (/rel\s*=\s*"?[^";,]*\bnext\b/i.test(link))
    marks.push({ says: 'more', what: 'the Link header names a next page' });
  for (const name of ['x-total-count', 'x-total', 'x-pagination-total-count']) {
    const total = answer.header(name)?.trim() ?? '';
    if (!/^\d+$/.test(total)) continue;
    marks.push({ says: Number(total) > length ? 'more' : 'complete', what: `the header ${name} is ${total}` });
  }
  const next = answer.header('x-next-page')?.trim() ?? '';
  if (next !== '') marks.push({ says: 'more', what: `the header x-next-page is ${preview(next, 40)}` });
  return marks;
}

/** Whether a value can point to a next page; null, "" and false say that there is none. */
function leadsOn(value: unknown): boolean {
  if (isObject(value)) return Object.values(value).some((inner) => typeof inner === 'string' && inner !== '');
  return value !== null && value !== undefined && value !== '' && value !== false && value !== 0;
}

/** `next_page`, `nextPage` and `next-page` are one name; `_links` is `links`. */
const fold = (key: string): string => key.replace(/[^\p{L}\p{Nd}]/gu, '').toLowerCase();

const pointer = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

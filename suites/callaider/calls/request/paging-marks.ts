import { isObject, type JsonObject, objectOf, own } from '../../answers.js';
import type { CallsSeen } from '../../observations/ask-calls.js';

/** A sign in an answer that there is more to fetch. */
export interface PagingMark {
  /** Such as `next_cursor = "abc"`. */
  readonly text: string;
  /** JSON pointer; none for a header. */
  readonly at?: string;
  /** `strong`: it says so in words (a next page). `weak`: a number that may mean something else. */
  readonly strength: 'strong' | 'weak';
}

const WRAPPERS = ['meta', 'pagination', 'paging', 'page_info', 'pageInfo', 'links', '_links', '_meta'] as const;
const NEXT = /^next(_?(page|cursor|url|link|token|page_?token|page_?url|href|offset))?$/i;
const MORE = /^(has_?(more|next|next_?page)|more|is_?truncated|truncated)$/i;
const CURSOR = /^(cursor|end_?cursor|page_?token|continuation_?token|scroll_?id)$/i;
const TOTAL = /^(total|total_?(count|items|results|records|calls|elements)|(count|num)_?total|count)$/i;
const PAGES = /^(total_?pages|page_?count|pages|last_?page)$/i;

/** Marks of paging beside the calls, in usual wrappers and in headers. Extra fields alone are none: only what says "more". */
export function pagingMarks(seen: CallsSeen): readonly PagingMark[] {
  const { outcome, rows = [] } = seen;
  const top = objectOf(outcome);
  const marks: PagingMark[] = [];
  if (top !== undefined) {
    marks.push(...marksIn(top, '', rows.length));
    for (const name of WRAPPERS) {
      const inner = own(top, name);
      if (isObject(inner)) marks.push(...marksIn(inner, `/${name}`, rows.length));
    }
  }
  if (outcome.kind === 'answer') {
    const link = outcome.all('link').find((value) => /rel="?next"?/i.test(value));
    if (link !== undefined) marks.push({ text: 'the header Link names a next page', strength: 'strong' });
    const next = outcome.header('x-next-page')?.trim() ?? '';
    if (next !== '') marks.push({ text: 'the header X-Next-Page names a next page', strength: 'strong' });
    const total = Number(outcome.header('x-total-count') ?? outcome.header('x-total') ?? Number.NaN);
    if (total > rows.length) marks.push({ text: `the header X-Total-Count says ${total}`, strength: 'weak' });
  }
  return marks;
}

function marksIn(object: JsonObject, at: string, count: number): readonly PagingMark[] {
  const marks: PagingMark[] = [];
  for (const key of Object.keys(object)) {
    const strength = strengthOf(key, own(object, key), count);
    if (strength === undefined) continue;
    const value = own(object, key);
    const told = isObject(value) ? 'an object' : JSON.stringify(value).slice(0, 60);
    marks.push({ text: `${key} is ${told}`, at: `${at}/${key}`, strength });
  }
  return marks;
}

function strengthOf(key: string, value: unknown, count: number): PagingMark['strength'] | undefined {
  const isSet = value !== null && value !== undefined && value !== false && value !== '' && value !== 0;
  if (NEXT.test(key)) return isSet ? 'strong' : undefined;
  if (MORE.test(key)) return value === true ? 'strong' : undefined;
  if (CURSOR.test(key)) return isSet ? 'weak' : undefined;
  if (TOTAL.test(key)) return typeof value === 'number' && value > count ? 'weak' : undefined;
  if (PAGES.test(key)) return typeof value === 'number' && value > 1 ? 'weak' : undefined;
  return undefined;
}

/** Sizes that pages usually have. A small count may be one by chance: it is only a reason to look closer. */
const PAGE_SIZES: ReadonlySet<number> = new Set([
  10, 15, 20, 25, 30, 40, 50, 60, 75, 80, 100, 120, 125, 128, 150, 200, 250, 256, 300, 400, 500, 512, 600, 750, 800,
  1000, 1024, 1500, 2000, 2500, 3000, 4000, 5000, 10_000, 20_000, 25_000, 50_000, 100_000,
]);

/** Whether so many calls are what a page usually holds. */
export const isRoundCount = (count: number): boolean => PAGE_SIZES.has(count);

/** Round enough to warn about when it could not be looked into. */
export const isSuspiciousCount = (count: number): boolean => count >= 100 && isRoundCount(count) && count % 50 === 0;

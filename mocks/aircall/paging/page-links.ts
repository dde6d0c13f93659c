import type { Meta } from '../../../schemas/aircall/meta.js';
import type { Switches } from '../switches.js';
import { DEEPEST_ITEM, type PageQuery } from './page-query.js';

/** What a page's links are made of. */
export interface PageOf {
  /** Absolute, without a query. */
  readonly url: string;
  readonly query: URLSearchParams;
  /** Parameters of the list that links keep, beside page, per_page and order; `tags[]` may come several times. */
  readonly keeps: readonly string[];
  /** What the server adds, such as the order it took by default. */
  readonly defaults?: Readonly<Record<string, string>>;
  /** Contacts have `page` last; everything else is in order of the alphabet. */
  readonly isPageLast?: boolean;
}

const fetchFlags = ['fetch_contact', 'fetch_short_urls', 'fetch_call_timeline', 'fetch_aiva_conv'];

/** `count` rows of `total` are on the page. */
export function metaOf(at: PageQuery, count: number, total: number, of: PageOf, switches: Switches): Meta {
  const { page, told } = at;
  return {
    count,
    total,
    current_page: page,
    per_page: told,
    next_page_link: hasNext(at, total, switches) ? linkTo(page + 1, at, of, switches) : null,
    previous_page_link: page > 1 ? linkTo(page - 1, at, of, switches) : null,
  };
}

function hasNext({ page, size }: PageQuery, total: number, switches: Switches): boolean {
  if (page * size >= total) return false;
  return (page + 1) * size <= DEEPEST_ITEM || switches['page.nextLinkAtCap'] === 'link';
}

function linkTo(page: number, { told, order }: PageQuery, of: PageOf, switches: Switches): string {
  const { url, query, keeps, defaults = {}, isPageLast = false } = of;
  const kept = switches['links.keepFetch'] ? [...keeps, ...fetchFlags] : keeps;
  const given: [string, string][] = kept.flatMap((name) =>
    query.getAll(name).map((value): [string, string] => [name, value]),
  );
  const own: [string, string][] = [['order', order], ['per_page', String(told)], ...Object.entries(defaults)];
  const others = [...own, ...given.filter(([name]) => !(name in defaults))];
  const pages: [string, string][] = [['page', String(page)]];
  const sorted = isPageLast ? [...sortedByName(others), ...pages] : sortedByName([...others, ...pages]);
  return `${url}?${sorted.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&')}`;
}

const sortedByName = (pairs: readonly [string, string][]): [string, string][] =>
  pairs.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));

import type { Reply } from '../../kit/http/reply.js';
import { badRequest, tooDeep } from '../errors.js';
import type { Switches } from '../switches.js';

/** Which part of a list is asked for. */
export interface PageQuery {
  /** From 1. */
  readonly page: number;
  /** Rows on a page. */
  readonly size: number;
  /** `per_page` as `meta` and links tell it. */
  readonly told: number;
  readonly order: 'asc' | 'desc';
}

const DEFAULT_SIZE = 20;
const LARGEST_SIZE = 50;

/** No item behind this one can be reached by pages, however many there are. */
export const DEEPEST_ITEM = 10_000;

interface Habits {
  /** Contacts tell `per_page` as it was asked for. */
  readonly echoes?: boolean;
}

/** A `per_page` above 50 is no error: there are 50 rows then. A refusal for a page beyond the 10,000th item. */
export function readPage(
  query: URLSearchParams,
  switches: Switches,
  { echoes = false }: Habits = {},
): PageQuery | Reply {
  const page = readWhole(query.get('page'));
  const asked = readWhole(query.get('per_page'));
  if (switches['page.malformed'] === '400' && (page === 'malformed' || asked === 'malformed')) {
    return badRequest('page and per_page must be numbers from 1 on');
  }
  const wanted = typeof asked === 'number' ? asked : DEFAULT_SIZE;
  const clamped = Math.min(wanted, LARGEST_SIZE);
  const size = echoes && switches['page.contactsOver50'] === 'honour' ? wanted : clamped;
  const read: PageQuery = {
    page: typeof page === 'number' ? page : 1,
    size,
    told: echoes ? wanted : clamped,
    order: query.get('order') === 'desc' ? 'desc' : 'asc',
  };
  return read.page * read.size > DEEPEST_ITEM ? tooDeep() : read;
}

function readWhole(text: string | null): number | 'absent' | 'malformed' {
  if (text === null || text === '') return 'absent';
  const value = Number(text);
  return Number.isInteger(value) && value >= 1 ? value : 'malformed';
}

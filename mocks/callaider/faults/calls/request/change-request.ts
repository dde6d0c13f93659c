import type { Behaviour, CallsQuery, Reply } from '../../../behaviour.js';
import { objectIn } from '../../../rows.js';

type Body = Readonly<Record<string, unknown>>;

/** The same behaviour with a query understood otherwise; a refusal stays one. */
export function withQuery(right: Behaviour, change: (query: CallsQuery) => CallsQuery | Reply): Behaviour {
  return {
    ...right,
    readQuery(value, request) {
      const read = right.readQuery(value, request);
      if (!('query' in read)) return read;
      const changed = change(read.query);
      return 'status' in changed ? changed : { query: changed };
    },
  };
}

/** The same behaviour with another body in place of the one that came; what is no object is left as it is. */
export function withBody(right: Behaviour, change: (body: Body) => Body | Reply): Behaviour {
  return {
    ...right,
    readQuery(value, request) {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return right.readQuery(value, request);
      const changed = change(objectIn(value));
      return typeof changed.status === 'number' ? (changed as unknown as Reply) : right.readQuery(changed, request);
    },
  };
}

/** The same behaviour with an answer of other rows, or another answer. */
export function withRows(
  right: Behaviour,
  change: (rows: readonly Record<string, unknown>[], query: CallsQuery) => readonly Record<string, unknown>[] | Reply,
): Behaviour {
  return {
    ...right,
    calls(rows, query, request) {
      const changed = change(rows, query);
      return 'status' in changed ? changed : right.calls(changed, query, request);
    },
  };
}

/** A crash as a web framework shows it. */
export const crash: Reply = {
  status: 500,
  headers: { 'Content-Type': 'text/html; charset=utf-8' },
  body: '<!doctype html><title>500</title><h1>Server Error</h1>',
};

export const HOUR = 3600;
export const DAY = 24 * HOUR;
/** The beginning and the end of all calls. */
export const EVER = { from: 0, to: 1e11 } as const;

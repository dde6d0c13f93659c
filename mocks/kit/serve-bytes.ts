import parseRange from 'range-parser';

/** Bytes that are made when they are asked for. */
export interface ByteSource {
  readonly size: number;
  /** Media type. */
  readonly type: string;
  /** Strong, with its quotes. */
  readonly etag: string;
  /** Bytes [from, to); both within the size. */
  slice(from: number, to: number): Uint8Array;
}

export interface BytesRequest {
  readonly method: string;
  header(name: string): string | undefined;
}

export interface BytesReply {
  readonly status: 200 | 206 | 304 | 416;
  readonly headers: Readonly<Record<string, string>>;
  /** Absent for HEAD, 304 and 416. */
  readonly body?: Uint8Array | ReadableStream<Uint8Array>;
}

const CHUNK_BYTES = 64 * 1024;

/**
 * Serves bytes as a file server does: one range at a time, conditional requests, HEAD. A range that is no range, or
 * several at once, is ignored, as RFC 9110 allows.
 */
export function serveBytes(source: ByteSource, request: BytesRequest): BytesReply {
  const { size, type, etag } = source;
  const shared = { 'Accept-Ranges': 'bytes', ETag: etag };
  if (isUnchanged(request.header('if-none-match'), etag)) return { status: 304, headers: shared };

  const range =
    request.method === 'GET' && isCurrent(request.header('if-range'), etag) ? request.header('range') : undefined;
  const ranges = range === undefined ? 'whole' : asked(size, range);
  if (ranges === 'nowhere') {
    return { status: 416, headers: { ...shared, 'Content-Range': `bytes */${size}`, 'Content-Length': '0' } };
  }
  const [from, to] = ranges === 'whole' ? [0, size] : [ranges.start, ranges.end + 1];
  const headers = { ...shared, 'Content-Type': type, 'Content-Length': String(to - from) };
  const body = request.method === 'HEAD' ? {} : { body: bytes(source, from, to) };
  if (ranges === 'whole') return { status: 200, headers, ...body };
  return { status: 206, headers: { ...headers, 'Content-Range': `bytes ${from}-${to - 1}/${size}` }, ...body };
}

function asked(size: number, range: string): 'whole' | 'nowhere' | { readonly start: number; readonly end: number } {
  const ranges = parseRange(size, range);
  if (ranges === -1) return 'nowhere';
  if (ranges === -2 || ranges.type !== 'bytes') return 'whole';
  const [only, ...others] = ranges;
  return only === undefined || others.length > 0 ? 'whole' : only;
}

/** If-None-Match compares weakly. */
function isUnchanged(condition: string | undefined, etag: string): boolean {
  if (condition === undefined) return false;
  return condition.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
}

/** If-Range compares strongly; a date is never exact enough. */
const isCurrent = (condition: string | undefined, etag: string): boolean =>
  condition === undefined || condition.trim() === etag;

function bytes(source: ByteSource, from: number, to: number): Uint8Array | ReadableStream<Uint8Array> {
  if (to - from <= CHUNK_BYTES) return source.slice(from, to);
  let at = from;
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      const until = Math.min(at + CHUNK_BYTES, to);
      controller.enqueue(source.slice(at, until));
      at = until;
      if (at === to) controller.close();
    },
  });
}

import type { Answer, Ask } from '../../suites/http.js';
import { createBody } from './body.js';
import { count } from './failures.js';
import type { Received } from './transmit.js';

/** An answer as rules read it. */
export function answerOf(received: Received, { ask, exchange, at }: Pick<Answer, 'ask' | 'exchange' | 'at'>): Answer {
  const { status, headers, body, brokenOff, ms } = received;
  const named = new Map<string, string[]>();
  for (const [name, value] of headers) {
    const lower = name.toLowerCase();
    const values = named.get(lower);
    if (values === undefined) named.set(lower, [value]);
    else values.push(value);
  }
  const all = (name: string): readonly string[] => named.get(name.toLowerCase()) ?? [];
  const size = count(body.bytes.length);
  return {
    kind: 'answer',
    exchange,
    ask,
    status,
    mediaType: all('content-type')[0]?.split(';')[0]?.trim().toLowerCase() ?? '',
    body: createBody({
      bytes: body.bytes,
      cut: body.full || brokenOff,
      cutBecause: body.full ? `reading stopped at ${size}` : `the connection broke off after ${size}`,
      ...(body.undecodable === undefined ? {} : { undecodable: body.undecodable }),
    }),
    ms,
    at,
    all,
    header: (name) => all(name)[0],
    headerNames: () => [...named.keys()],
  };
}

const MIB = 1024 * 1024;

/** Bytes at which reading stops. */
export function limitOf({ limitBytes, intent, endpoint }: Ask): number {
  if (limitBytes !== undefined) return limitBytes;
  if (intent === 'download') return 64 * 1024;
  return endpoint === 'calls' ? 128 * MIB : MIB;
}

import type { Answer, Ask, Body } from '../../suites/http.js';
import { type BodyParts, createBody } from './body.js';
import { count } from './failures.js';
import type { Received } from './transmit.js';

/** An answer as rules read it. @param read how its body is read, unless it is a download */
export function answerOf(
  received: Received,
  { ask, exchange, at }: Pick<Answer, 'ask' | 'exchange' | 'at'>,
  read: (parts: BodyParts) => Body = createBody,
): Answer {
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
  const mediaType = all('content-type')[0]?.split(';')[0]?.trim().toLowerCase() ?? '';
  return {
    kind: 'answer',
    exchange,
    ask,
    status,
    mediaType,
    body: (isMedia(ask, mediaType) ? createBody : read)({
      bytes: body.bytes,
      cut: body.full || brokenOff,
      cutBecause: body.full ? `reading stopped at ${size}` : `the connection broke off after ${size}`,
      ...(body.full ? { tooLong: body.bytes.length } : {}),
      ...(body.undecodable === undefined ? {} : { undecodable: body.undecodable }),
    }),
    ms,
    at,
    all,
    header: (name) => all(name)[0],
    headerNames: () => [...named.keys()],
  };
}

/** What is not read as JSON: that would cost much and tell nothing. */
export const isMedia = ({ intent }: Pick<Ask, 'intent'>, mediaType: string): boolean =>
  intent === 'download' || /^(audio|video|image)\//.test(mediaType);

const MIB = 1024 * 1024;

/** Bytes at which reading stops. @param wanted by the user, for every answer but downloads */
export function limitOf({ limitBytes, intent, endpoint }: Ask, wanted: number | undefined): number {
  if (wanted !== undefined && intent !== 'download') return wanted;
  if (limitBytes !== undefined) return limitBytes;
  if (intent === 'download') return 64 * 1024;
  return endpoint === 'calls' ? 128 * MIB : MIB;
}

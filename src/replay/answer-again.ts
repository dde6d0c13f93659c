import type { EvidenceExchange } from '../../schemas/evidence.js';
import type { Ask, Body, Failure, Outcome } from '../../suites/http.js';
import { answerOf } from '../probe/answer.js';
import type { BodyParts } from '../probe/body.js';
import { KEY_IN_ANSWER } from '../probe/redact.js';
import { KEY_HEADER } from '../probe/request.js';

/**
 * The recorded end of a question, as if it had just come.
 * @param body as it is recorded, here or with an earlier exchange that had the same
 * @param read how the bodies of the run are read
 */
export function answerAgain(
  recorded: EvidenceExchange,
  ask: Ask,
  body: string,
  read?: (parts: BodyParts) => Body,
): Outcome {
  const { id, response, failure, asked, at, ms } = recorded;
  if (response === undefined) {
    return { kind: 'none', exchange: id, ask, ms, failure: (failure ?? unknownFailure) as Failure };
  }
  const swaps = swapsFor(recorded, ask);
  const whole = changed(bytesOf(recorded, body), swaps);
  const limit = ask.limitBytes;
  // The key takes another room now than it did: only a limit that is really another one counts.
  const isShorter = limit !== undefined && limit < asked.limitBytes && whole.length > limit;
  const cut = response.body.cut;
  return answerOf(
    {
      kind: 'received',
      status: response.status,
      headers: response.headers.map(
        ([name = '', value = '']) => [changedText(name, swaps), changedText(value, swaps)] as const,
      ),
      body: {
        bytes: isShorter ? whole.subarray(0, limit) : whole,
        full: isShorter || (cut && asked.brokenOff !== true),
        ...(asked.undecodable === undefined ? {} : { undecodable: asked.undecodable }),
      },
      brokenOff: asked.brokenOff === true,
      ms,
    },
    { ask, exchange: id, at: Date.parse(at) / 1000 },
    read,
  );
}

const unknownFailure: Failure = { code: 'reset', fact: 'no answer', hint: 'The evidence does not say why.' };

type Swap = readonly [from: string, to: string];

/**
 * A server may give back what was sent in place of the key. That was made of the real key then and is made of another
 * one now, so it is exchanged. What was cut out though it is not the whole key must not look as if it were.
 */
function swapsFor({ request, echoed }: EvidenceExchange, { key }: Ask): readonly Swap[] {
  const swaps: Swap[] = echoed === true ? [] : [[KEY_IN_ANSWER, '[removed]']];
  if (typeof key !== 'object') return swaps;
  const header = (key.header ?? KEY_HEADER).toLowerCase();
  const sent = request.headers.filter(([name = '']) => name.toLowerCase() === header);
  for (const [index, to] of key.values.entries()) {
    const from = sent[index]?.[1] ?? '';
    if (from.length >= SHORTEST && from !== to && from !== '$LINECHECK_SECRET') swaps.push([from, to]);
  }
  return swaps;
}

/** A shorter text may stand in an answer by chance. */
const SHORTEST = 8;

function changedText(text: string, swaps: readonly Swap[]): string {
  return swaps.reduce((changed, [from, to]) => changed.replaceAll(from, () => to), text);
}

function changed(bytes: Buffer, swaps: readonly Swap[]): Buffer {
  const found = swaps.filter(([from]) => bytes.includes(from));
  if (found.length === 0) return bytes;
  const asLatin1 = found.map(([from, to]) => [latin1(from), latin1(to)] as const);
  return Buffer.from(changedText(bytes.toString('latin1'), asLatin1), 'latin1');
}

const latin1 = (text: string): string => Buffer.from(text).toString('latin1');

function bytesOf({ response, asked }: EvidenceExchange, body: string): Buffer {
  return asked.exact === undefined
    ? Buffer.from(body, response?.body.encoding ?? 'utf8')
    : Buffer.from(asked.exact, 'base64');
}

import type { Transform } from 'node:stream';
import { type Coding, codingsOf, decoderOf } from './decoders.js';
import { createSink, type Sink } from './sink.js';

/** What is kept of bytes that could not be decoded, so that one can see what they are. */
const RAW_KEPT = 64 * 1024;

export interface Collected {
  readonly bytes: Uint8Array;
  /** Reading stopped at the limit. */
  readonly full: boolean;
  readonly undecodable?: string;
}

/** Takes a body as it arrives, undoes its Content-Encoding, and stops at a limit of decoded bytes. */
export interface Collector {
  /** False: wait until `drained` is called. */
  write(chunk: Uint8Array, drained: () => void): boolean;
  /** @param brokenOff the connection ended early: an encoding that stops short is then no fault of the encoder */
  end(brokenOff: boolean): Promise<Collected>;
  /** Drops everything. */
  destroy(): void;
}

/** What the headers say of a body. */
export interface Announced {
  readonly contentEncoding: string;
  /** Bytes, as Content-Length says; they need not come. */
  readonly contentLength?: number;
}

/** @param onFull called once, as soon as there are more than `limit` decoded bytes */
export function createCollector(
  { contentEncoding, contentLength }: Announced,
  limit: number,
  onFull: () => void,
): Collector {
  const codings = codingsOf(contentEncoding);
  return typeof codings === 'string' || codings.length === 0
    ? plainCollector(typeof codings === 'string' ? codings : undefined, createSink(limit, contentLength), onFull)
    : decodingCollector(codings, contentEncoding, limit, onFull);
}

function plainCollector(unknownCoding: string | undefined, kept: Sink, onFull: () => void): Collector {
  return {
    write(chunk) {
      if (kept.push(chunk)) onFull();
      return true;
    },
    async end() {
      const bytes = kept.bytes();
      if (unknownCoding === undefined || bytes.length === 0) return { bytes, full: kept.full() };
      return {
        bytes,
        full: kept.full(),
        undecodable: `Content-Encoding "${unknownCoding}" is not one that was asked for`,
      };
    },
    destroy() {},
  };
}

function decodingCollector(
  codings: readonly Coding[],
  contentEncoding: string,
  limit: number,
  onFull: () => void,
): Collector {
  const kept = createSink(limit);
  const raw = createSink(RAW_KEPT);
  let rawBytes = 0;
  let chain: Chain | undefined;
  const overflow = (): void => {
    chain?.stop();
    onFull();
  };
  return {
    write(chunk, drained) {
      raw.push(chunk);
      rawBytes += chunk.length;
      chain ??= createChain(codings, chunk, (decoded) => {
        if (kept.push(decoded)) overflow();
      });
      // A stream may decode to nothing for ever.
      if (rawBytes > limit + RAW_KEPT && !kept.full()) {
        kept.close();
        overflow();
      }
      return chain.write(chunk, drained);
    },
    async end(brokenOff) {
      const problem = await chain?.end();
      const bytes = kept.bytes();
      if (problem === undefined || kept.full() || (brokenOff && problem === 'unexpected end of file')) {
        return { bytes, full: kept.full() };
      }
      const undecodable = `Content-Encoding "${contentEncoding}" could not be undone: ${problem}`;
      return { bytes: bytes.length > 0 ? bytes : raw.bytes(), full: false, undecodable };
    },
    destroy: () => chain?.stop(),
  };
}

/** Decoders one behind the other. What comes after an error, or after `stop`, is let through to nowhere. */
interface Chain {
  write(chunk: Uint8Array, drained: () => void): boolean;
  /** Settles when everything is decoded; with the problem, if there was one. */
  end(): Promise<string | undefined>;
  stop(): void;
}

function createChain(codings: readonly Coding[], start: Uint8Array, onData: (chunk: Uint8Array) => void): Chain {
  const decoders = codings.map((coding, index) => decoderOf(coding, index === 0 ? start : undefined));
  const [first] = decoders as [Transform, ...Transform[]];
  const last = decoders.at(-1) ?? first;
  let problem: string | undefined;
  let stopped = false;
  let drain: () => void = () => {};
  let finish: () => void = () => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const stop = (): void => {
    if (stopped) return;
    stopped = true;
    for (const decoder of decoders) decoder.destroy();
    finish();
    drain();
  };
  for (const [index, decoder] of decoders.entries()) {
    decoder.on('error', (error) => {
      problem ??= error.message;
      stop();
    });
    const next = decoders[index + 1];
    if (next !== undefined) decoder.pipe(next);
  }
  last.on('end', finish);
  last.on('data', (chunk: Uint8Array) => {
    if (!stopped) onData(chunk);
  });
  first.on('drain', () => drain());
  return {
    write(chunk, drained) {
      drain = drained;
      return stopped || first.write(chunk);
    },
    async end() {
      if (!stopped) first.end();
      await finished;
      return problem;
    },
    stop,
  };
}

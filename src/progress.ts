import type { Expectation } from './engine/how-long.js';
import type { Progress } from './engine/run.js';

/** Progress on stderr: one live line on a terminal, a line for each area elsewhere, nothing when quiet. */
export function createProgress(stream: NodeJS.WriteStream, quiet: boolean): Progress & { done(): void } {
  if (quiet) return { done() {} };
  const planned = (expected: Expectation): void => {
    const text = tellHowLong(expected);
    if (text !== undefined) stream.write(`linecheck: ${text}\n`);
  };
  return { planned, ...(stream.isTTY ? liveLine(stream) : plainLines(stream)) };
}

/** Nobody need be told of a shorter run. Seconds. */
const WORTH_TELLING = 45;

/** "this run may take 6 minutes: some 260 requests, and 5 minutes of waiting on purpose"; `undefined` for a short run. */
export function tellHowLong({ requests, seconds, pauses }: Expectation): string | undefined {
  if (seconds < WORTH_TELLING) return undefined;
  const waiting =
    pauses < WORTH_TELLING ? '' : `, and ${minutes(pauses)} of waiting on purpose, to see whether links last`;
  return `this run may take ${minutes(seconds)}: some ${requests} requests${waiting}`;
}

function minutes(seconds: number): string {
  const whole = Math.ceil(seconds / 60);
  return whole === 1 ? 'a minute' : `${whole} minutes`;
}

function liveLine(stream: NodeJS.WriteStream): Progress & { done(): void } {
  let shown = false;
  const show = (text: string) => {
    const room = Math.max(20, (stream.columns ?? 80) - 1);
    stream.write(`\r\u001b[2K${text.length > room ? `${text.slice(0, room - 3)}...` : text}`);
    shown = true;
  };
  return {
    asking: ({ purpose, done, total, requests }) => show(`${done} of ${total}, ${requests} requests: ${purpose}`),
    waiting: (seconds, why) => show(`waiting ${Math.ceil(seconds)} s: ${why}`),
    done() {
      if (shown) stream.write('\r\u001b[2K');
      shown = false;
    },
  };
}

function plainLines(stream: NodeJS.WriteStream): Progress & { done(): void } {
  const told = new Set<string>();
  return {
    asking({ area, requests }) {
      if (told.has(area)) return;
      told.add(area);
      stream.write(`linecheck: asking about ${area} (${requests} requests so far)\n`);
    },
    waiting: (seconds, why) => void stream.write(`linecheck: waiting ${Math.ceil(seconds)} s: ${why}\n`),
    done() {},
  };
}

import type { Progress } from './engine/run.js';

/** Progress on stderr: one live line on a terminal, a line for each area elsewhere, nothing when quiet. */
export function createProgress(stream: NodeJS.WriteStream, quiet: boolean): Progress & { done(): void } {
  if (quiet) return { done() {} };
  return stream.isTTY ? liveLine(stream) : plainLines(stream);
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

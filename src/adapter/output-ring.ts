/** The last of what a process has written, with secrets cut out. */
export interface OutputRing {
  take(chunk: string): void;
  /** The last lines, oldest first. */
  lines(): readonly string[];
}

const MOST_LINES = 12;
/** More of one line is not kept. */
const LONGEST = 400;

export function createOutputRing(redact: (text: string) => string): OutputRing {
  const kept: string[] = [];
  let rest = '';
  const keep = (line: string): void => {
    if (line.trim() === '') return;
    kept.push(redact(line).slice(0, LONGEST).trimEnd());
    if (kept.length > MOST_LINES) kept.shift();
  };
  return {
    take(chunk) {
      const lines = (rest + chunk).split(/\r?\n/);
      // A secret may lie across the cut, so that a line is kept long enough to find it whole.
      rest = (lines.pop() ?? '').slice(-8 * LONGEST);
      lines.forEach(keep);
    },
    lines: () => (rest.trim() === '' ? [...kept] : [...kept, redact(rest).slice(0, LONGEST)]),
  };
}

/** The variable that tells a process where its clock is: `tcp://127.0.0.1:4711/token`. */
export const CLOCK_VARIABLE = 'LINECHECK_CLOCK';

/** The first line of a process that follows the clock. Lines are JSON. */
export interface Hello {
  readonly hello: string;
  readonly pid: number;
}

/** What the clock shows from now on. */
export interface Tick {
  /** Counts up; the answer repeats it. */
  readonly seq: number;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Whether timers that are due by then shall run; else they wait for the next tick. */
  readonly fire: boolean;
}

/** A process has done what there was to do, and only waits. */
export interface Idle {
  readonly seq: number;
  /** When its next timer is due; milliseconds since the epoch. */
  readonly due?: number;
  /** Requests of its own that wait for the head of an answer. */
  readonly asking: number;
  /** How often it was seen at work: the same number twice means that nothing happened in between. */
  readonly work: number;
  /** It holds connections to others than the simulator: whether they are about to speak nobody knows. */
  readonly foreign: boolean;
}

/** Cuts a stream into lines. */
export function lineReader(onLine: (line: string) => void): (chunk: string) => void {
  let rest = '';
  return (chunk) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line !== '') onLine(line);
  };
}

import { createHeap } from '../../../mocks/kit/heap.js';

/** Timers by a clock that only others move. All times are milliseconds since the epoch. */
export interface VirtualTimers {
  /** Runs once, `delayMs` from now. */
  plan(delayMs: number, run: () => void): VirtualTimer;
  /** When the next one is due; `undefined` when none is. */
  nextDue(): number | undefined;
  /** Takes out the next one that is due by now, and does not run it. */
  takeDue(): (() => void) | undefined;
  /** Those that keep the process alive. */
  readonly holding: number;
}

export interface VirtualTimer {
  readonly isPlanned: boolean;
  /** Runs `delayMs` from now instead, also when it has run already. */
  again(delayMs: number): void;
  cancel(): void;
  /** Whether it keeps the process alive. Default: yes. */
  hold(holds: boolean): void;
  readonly holds: boolean;
}

/** One appointment of a timer; another one makes it void. */
interface Appointment {
  readonly due: number;
  readonly order: number;
  run: (() => void) | undefined;
}

/** What Node makes of delays that are no numbers, too small or too large: 1 ms. */
const LONGEST_DELAY_MS = 2_147_483_647;

/** @returns whole milliseconds, as Node's own timers take them */
export function delayOf(given: unknown): number {
  const delay = Number(given);
  return delay >= 1 && delay <= LONGEST_DELAY_MS ? Math.trunc(delay) : 1;
}

/** @param changed called when a timer begins or ceases to keep the process alive */
export function createVirtualTimers(now: () => number, changed: () => void = () => {}): VirtualTimers {
  const planned = createHeap<Appointment>((a, b) => a.due < b.due || (a.due === b.due && a.order < b.order));
  let order = 0;
  let holding = 0;

  function next(): Appointment | undefined {
    while (planned.size > 0 && planned.peek()?.run === undefined) planned.pop();
    return planned.peek();
  }

  function count(by: number): void {
    holding += by;
    changed();
  }

  return {
    plan(delayMs, run) {
      let current: Appointment | undefined;
      let holds = true;
      function leave(): void {
        if (current === undefined) return;
        current.run = undefined;
        current = undefined;
        if (holds) count(-1);
      }
      function again(delay: number): void {
        leave();
        current = {
          due: now() + delay,
          order: order++,
          run() {
            leave();
            run();
          },
        };
        planned.push(current);
        if (holds) count(1);
      }
      again(delayMs);
      return {
        get isPlanned() {
          return current !== undefined;
        },
        get holds() {
          return holds;
        },
        again,
        cancel: leave,
        hold(wanted) {
          if (holds === wanted) return;
          holds = wanted;
          if (current !== undefined) count(wanted ? 1 : -1);
        },
      };
    },
    nextDue: () => next()?.due,
    takeDue() {
      const first = next();
      if (first === undefined || first.due > now()) return undefined;
      planned.pop();
      return first.run;
    },
    get holding() {
      return holding;
    },
  };
}

import { createRing } from '../journal/ring.js';
import type { SimulatorClock } from '../time/simulator-clock.js';
import { deadlineByClock, deadlineInReal } from './deadline.js';
import { createLanes } from './lanes.js';
import type { Post } from './post.js';
import { isLoopback } from './target-url.js';
import type { Attempt, Delivery, Message, Moment, Target } from './types.js';

export interface DeliveriesOptions {
  readonly clock: Pick<SimulatorClock, 'now' | 'at'>;
  readonly post: Pick<Post, 'send'>;
  /** Real seconds. */
  readonly timeoutSeconds: number;
  /** Whether they are seconds of the clock instead: it may move, and stand still, while an attempt is under way. */
  timesOutByClock(): boolean;
  /** Waits between attempts, by the clock. */
  readonly retrySeconds: readonly number[];
  accepts(status: number): boolean;
  readonly allowRemote: boolean;
  /** Attempts under way at the same time. */
  readonly concurrency: number;
  /** What became of an attempt. */
  tell(target: string, wasAccepted: boolean): void;
  /** Told of each attempt when it is over. */
  attempted(subject: string, attempt: Attempt): void;
  isTarget(id: string): boolean;
}

/** Events on their way: each is tried until it is accepted or the ladder of retries ends. */
export interface Deliveries {
  /** @param waits one copy after each, in seconds of the clock; none: it is lost */
  send(order: Order): void;
  /** Newest last; the newest so many, or all. */
  all(count?: number): readonly Delivery[];
  readonly size: number;
  readonly dropped: number;
  /** Done when no attempt is under way; `undefined` when none is. */
  settled(): Promise<void> | undefined;
  /** Lets go of all of them. */
  clear(): void;
}

export interface Order {
  readonly moment: Moment;
  readonly target: Target;
  readonly message: Message;
  readonly waits: readonly number[];
  readonly notes: readonly string[];
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

interface Kept extends Mutable<Omit<Delivery, 'attempts' | 'notes'>> {
  attempts: Delivery['attempts'][number][];
  notes: string[];
}

/** What all deliveries that are remembered may take. */
const CAPACITY_BYTES = 16 * 1024 * 1024;
const DELIVERY_BYTES = 512;

export function createDeliveries(options: DeliveriesOptions): Deliveries {
  const { clock, post, timeoutSeconds, retrySeconds } = options;
  const ring = createRing<Kept>(CAPACITY_BYTES);
  const lanes = createLanes(options.concurrency);
  const planned = new Set<() => void>();
  let made = 0;
  /** Attempts of an earlier life, before `clear`, change nothing any more. */
  let life = 0;

  function record({ moment, target, message, notes }: Order, state: Delivery['state'], note?: string): Kept {
    made += 1;
    const kept: Kept = {
      id: `d${made}`,
      target: target.id,
      url: target.url,
      event: moment.event,
      subject: moment.subject,
      at: moment.at,
      body: message.body,
      headers: message.headers ?? {},
      state,
      attempts: [],
      notes: note === undefined ? [...notes] : [...notes, note],
    };
    ring.push(kept, DELIVERY_BYTES + message.body.length);
    return kept;
  }

  function plan(kept: Kept, message: Message, wait: number): void {
    const bornIn = life;
    const go = (): void => {
      delete kept.nextAt;
      lanes.run(`${kept.target} ${kept.subject}`, () => attempt(kept, message, bornIn));
    };
    if (wait <= 0) {
      go();
      return;
    }
    kept.nextAt = clock.now() + wait;
    const callOff = clock.at(kept.nextAt, () => {
      planned.delete(callOff);
      go();
    });
    planned.add(callOff);
  }

  async function attempt(kept: Kept, message: Message, bornIn: number): Promise<void> {
    if (bornIn !== life) return;
    if (!options.isTarget(kept.target)) {
      kept.state = 'failed';
      kept.notes.push('The target was removed');
      return;
    }
    const at = clock.now();
    const deadline = options.timesOutByClock()
      ? deadlineByClock(clock, timeoutSeconds)
      : deadlineInReal(timeoutSeconds);
    const result = await post.send(kept.url, message, deadline);
    deadline.callOff();
    if (bornIn !== life) return;
    const made: Attempt = { at, ...result };
    kept.attempts.push(made);
    options.attempted(kept.subject, made);
    const wasAccepted = result.status !== undefined && options.accepts(result.status);
    options.tell(kept.target, wasAccepted);
    const wait = retrySeconds[kept.attempts.length - 1];
    if (wasAccepted) kept.state = 'delivered';
    else if (wait === undefined) kept.state = 'failed';
    else plan(kept, message, Math.max(wait, Number.MIN_VALUE));
  }

  return {
    send(order) {
      const { target, waits, message } = order;
      if (!options.allowRemote && !isLoopback(target.url)) {
        record(order, 'withheld', 'Not sent: the target is not on this machine, and remote webhooks are not allowed');
        return;
      }
      if (waits.length === 0) record(order, 'lost', 'Lost: a fault swallowed it');
      for (const wait of waits) plan(record(order, 'waiting'), message, wait);
    },
    all: (count) =>
      ring
        .items(count)
        .map(({ attempts, notes, ...kept }) => ({ ...kept, attempts: [...attempts], notes: [...notes] })),
    get size() {
      return ring.size;
    },
    get dropped() {
      return ring.dropped;
    },
    settled: lanes.settled,
    clear() {
      life += 1;
      for (const callOff of planned) callOff();
      planned.clear();
      lanes.clear();
      ring.clear();
    },
  };
}

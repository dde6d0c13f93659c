import { elapse, realMilliseconds } from '../../clock.js';
import { ControlError } from '../control-error.js';

/** Streams of server-sent events to the pages that are open. Real time: people look at them. */
export interface LiveStreams {
  /**
   * @param next events that are new since it was asked last, in the form of the stream; '' for none
   * @throws ControlError when there are too many already
   */
  open(next: () => string): ReadableStream<Uint8Array>;
  readonly size: number;
  /** Ends them all. */
  close(): void;
}

/** Far more pages than anybody has open: a client that never lets go shall not fill the memory. */
export const MOST_STREAMS = 64;

/** Four times in a second looks live to people. */
const LEAST_PAUSE_SECONDS = 0.25;
/** Share of the simulator's time that one stream may take: what is costly to show is shown less often. */
const SHARE = 0.1;
/** After so long without news something is said all the same, or nobody would notice a client that went away. */
const QUIET_SECONDS = 15;

/** Waits so many milliseconds before it comes again when the connection breaks. */
const HELLO = 'retry: 2000\n\n';
const STILL_HERE = ': still here\n\n';

export function createLiveStreams(): LiveStreams {
  const open = new Set<AbortController>();
  const encoder = new TextEncoder();

  /** What is to be said next, once there is something; `undefined` when the stream has ended. */
  async function news(next: () => string, signal: AbortSignal): Promise<string | undefined> {
    let pause = LEAST_PAUSE_SECONDS;
    for (let quiet = 0; quiet < QUIET_SECONDS; quiet += pause) {
      await elapse(pause, signal);
      if (signal.aborted) return undefined;
      const began = realMilliseconds();
      const said = next();
      if (said !== '') return said;
      pause = Math.max(LEAST_PAUSE_SECONDS, (realMilliseconds() - began) / 1000 / SHARE);
    }
    return STILL_HERE;
  }

  return {
    open(next) {
      if (open.size >= MOST_STREAMS) {
        throw new ControlError(503, `${MOST_STREAMS} pages are open already`, 'Close some of them, then try again');
      }
      const end = new AbortController();
      open.add(end);
      return new ReadableStream<Uint8Array>({
        start: (controller) => controller.enqueue(encoder.encode(HELLO)),
        // Asked for only when the last piece has gone out: a slow reader gets fewer, never a backlog.
        async pull(controller) {
          const said = await news(next, end.signal);
          if (said !== undefined) controller.enqueue(encoder.encode(said));
          else controller.close();
        },
        cancel() {
          end.abort();
          open.delete(end);
        },
      });
    },
    get size() {
      return open.size;
    },
    close() {
      for (const end of open) end.abort();
      open.clear();
    },
  };
}

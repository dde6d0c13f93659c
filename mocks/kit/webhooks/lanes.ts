/** Runs jobs side by side, but those of one lane one after the other. */
export interface Lanes {
  /** @param job must not throw; what it does after its promise is done is not waited for */
  run(lane: string, job: () => Promise<void>): void;
  /** Done when nothing runs and nothing waits; what jobs start themselves included. `undefined` when that is so already. */
  settled(): Promise<void> | undefined;
  /** Lets go of jobs that wait. */
  clear(): void;
}

interface Job {
  readonly lane: string;
  readonly run: () => Promise<void>;
}

/** @param limit jobs that run at the same time */
export function createLanes(limit: number): Lanes {
  /** Jobs behind the one that runs, by lane; a lane that runs nothing is not there. */
  const busy = new Map<string, Job[]>();
  /** Of idle lanes, waiting for one of the places. */
  let ready: Job[] = [];
  let running = 0;
  let waiters: (() => void)[] = [];

  function run(lane: string, job: () => Promise<void>): void {
    const behind = busy.get(lane);
    if (behind !== undefined) {
      behind.push({ lane, run: job });
      return;
    }
    busy.set(lane, []);
    ready.push({ lane, run: job });
    next();
  }

  function next(): void {
    while (running < limit) {
      const job = ready.shift();
      if (job === undefined) return;
      running += 1;
      void job.run().finally(() => done(job.lane));
    }
  }

  function done(lane: string): void {
    running -= 1;
    const [following, ...behind] = busy.get(lane) ?? [];
    if (following === undefined) busy.delete(lane);
    else {
      busy.set(lane, behind);
      ready.push(following);
    }
    next();
    if (running > 0) return;
    const all = waiters;
    waiters = [];
    for (const tell of all) tell();
  }

  return {
    run,
    settled: () =>
      running === 0
        ? undefined
        : new Promise((resolve) => {
            waiters.push(resolve);
          }),
    clear() {
      for (const { lane } of ready) busy.delete(lane);
      ready = [];
      for (const behind of busy.values()) behind.length = 0;
    },
  };
}

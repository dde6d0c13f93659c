import type { Encoded } from '../http/encode.js';
import type { Incoming } from '../http/incoming.js';
import { isChecker } from '../http/is-checker.js';
import type { Step, Told, Trail } from './types.js';

/** What becomes of one request; `told` is filled while it is answered. */
export interface Happening {
  readonly at: number;
  readonly incoming: Incoming;
  readonly route: string | undefined;
  readonly sent: Encoded;
  readonly told: Told;
}

export interface OwnedTrail extends Trail {
  add(happening: Happening): void;
}

/** Older ones are let go of, the first half at a time. */
const MOST_STEPS = 20_000;
const LONGEST_BODY = 2_000;

export function createTrail(): OwnedTrail {
  let steps: Step[] = [];
  let entry = 0;
  return {
    add({ at, incoming, route, sent, told }) {
      entry += 1;
      if (steps.length >= MOST_STEPS) steps = steps.slice(MOST_STEPS / 2);
      const { method, path, search, body } = incoming;
      steps.push({
        entry,
        at,
        method,
        path,
        search,
        ...(route === undefined ? {} : { route }),
        status: sent.status,
        body: body.length > LONGEST_BODY ? body.slice(0, LONGEST_BODY) : body,
        isChecker: isChecker(incoming),
        ...told,
      });
    },
    steps: () => steps,
    clear() {
      steps = [];
    },
  };
}

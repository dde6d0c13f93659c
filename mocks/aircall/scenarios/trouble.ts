import type { Scenario, Stage } from '../../kit/scenarios/types.js';
import type { AircallTenant } from '../view.js';

export const slowAnswers: Scenario<AircallTenant> = {
  name: 'slow-answers',
  story: {
    happens: 'Answers take from one to three real seconds.',
    rightClient:
      'Waits longer than that, asks no second time meanwhile, and does not let its own caller wait for all of it.',
  },
  start: (stage) => stage.fault({ name: 'latency', options: { seconds: 1, spread: 2 } }),
};

const BURST = 3;
const PAUSE_SECONDS = 30;

export const serverErrorBursts: Scenario<AircallTenant> = {
  name: 'server-error-bursts',
  story: {
    happens: 'Three requests in a row answer 500; after half a minute of the clock the next three, and so on.',
    rightClient: 'Tries the same request again after a pause that grows, and keeps its place in the list.',
  },
  start(stage) {
    burst(stage);
  },
};

function burst(stage: Stage<AircallTenant>): void {
  stage.fault({ name: 'server-error', times: BURST, options: { status: 500 } });
  stage.after(PAUSE_SECONDS, () => burst(stage));
}

export const gatewayError: Scenario<AircallTenant> = {
  name: 'gateway-error',
  story: {
    happens: 'One request in five answers 502 with a page in HTML.',
    rightClient: 'Looks at the status before it reads the body as JSON, and tries again.',
  },
  start: (stage) => stage.fault({ name: 'gateway-page', probability: 0.2, options: { status: 502 } }),
};

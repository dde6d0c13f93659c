import type { Scenario } from '../../kit/scenarios/types.js';
import { takeTurn } from '../calls/courses.js';
import type { CloudDialerTenant } from '../view.js';

export const duplicatePush: Scenario<CloudDialerTenant> = {
  name: 'duplicate-push',
  story: {
    happens: 'Every second result is pushed three times, four seconds apart, though it was received.',
    rightClient: 'Writes each call under its call_id, so that the second and third time change nothing.',
  },
  start: (stage) => stage.fault({ name: 'webhook-duplicate', probability: 0.5, options: { copies: 3, seconds: 4 } }),
};

export const pushOutOfOrder: Scenario<CloudDialerTenant> = {
  name: 'push-out-of-order',
  story: {
    happens:
      'Results come up to five minutes late and in another order than calls ended in, and for a minute after its end a call is still told as going on.',
    rightClient:
      'Goes by end_time wherever it comes from, and never lets an answer that knows no end undo one that does.',
  },
  start(stage) {
    stage.fault({ name: 'webhook-reorder', options: { seconds: 300 } });
    takeTurn(stage, 'stale-status');
  },
};

export const lostPush: Scenario<CloudDialerTenant> = {
  name: 'lost-push',
  story: {
    happens: 'Four results in ten are never pushed. The status of those calls is there for whoever asks.',
    rightClient:
      'Keeps the call_id of each call that it places, and asks for the status of those whose result does not come.',
  },
  start: (stage) => stage.fault({ name: 'webhook-loss', probability: 0.4 }),
};

export const pushBeforeAnswer: Scenario<CloudDialerTenant> = {
  name: 'push-before-answer',
  story: {
    happens:
      'Calls that clients place are over after four seconds; POST /calls is answered after that, and after the push.',
    rightClient: 'Takes a result for a call_id that it does not know yet, and finds its own call again by the uuid.',
  },
  start: (stage) => takeTurn(stage, 'early-push'),
};

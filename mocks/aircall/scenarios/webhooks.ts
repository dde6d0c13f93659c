import type { Scenario } from '../../kit/scenarios/types.js';
import type { AircallTenant } from '../view.js';

export const webhookDuplicate: Scenario<AircallTenant> = {
  name: 'webhook-duplicate',
  story: {
    happens: 'Every second event comes twice, a few seconds apart.',
    rightClient: 'Writes each call by its id, so that the second time changes nothing.',
  },
  start: (stage) => stage.fault({ name: 'webhook-duplicate', probability: 0.5, options: { copies: 2, seconds: 4 } }),
};

export const webhookOutOfOrder: Scenario<AircallTenant> = {
  name: 'webhook-out-of-order',
  story: {
    happens: 'Each event is late by up to a minute, so that call.ended may come before call.answered.',
    rightClient: 'Goes by the state that an event tells of and its timestamp, and never lets an older state win.',
  },
  start: (stage) => stage.fault({ name: 'webhook-reorder', options: { seconds: 60 } }),
};

export const webhookLostThenRepeated: Scenario<AircallTenant> = {
  name: 'webhook-lost-then-repeated',
  story: {
    happens: 'A third of the events does not come, and comes ten minutes later after all; a tenth never does.',
    rightClient: 'Reads the calls of the last hours again from time to time, and takes late events without alarm.',
  },
  start(stage) {
    stage.fault({ name: 'webhook-delay', probability: 0.33, options: { seconds: 600 } });
    stage.fault({ name: 'webhook-loss', probability: 0.1 });
  },
};

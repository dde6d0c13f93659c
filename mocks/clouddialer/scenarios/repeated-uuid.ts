import type { Scenario } from '../../kit/scenarios/types.js';
import { takeTurn } from '../calls/courses.js';
import type { CloudDialerTenant } from '../view.js';

export const repeatedUuid: Scenario<CloudDialerTenant> = {
  name: 'repeated-uuid',
  story: {
    happens:
      'Every second POST /calls is carried out and its answer lost on the way, so that whoever asks again has two calls under one uuid; calls of agents come in such pairs too.',
    rightClient: 'Keys calls by call_id; after a lost answer it waits for the push before it calls the customer again.',
  },
  start(stage) {
    stage.fault({ name: 'connection-drop', route: 'POST /calls', probability: 0.5, options: { handled: true } });
    takeTurn(stage, 'repeated-uuid');
  },
};

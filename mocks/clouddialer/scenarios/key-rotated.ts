import type { Scenario } from '../../kit/scenarios/types.js';
import { takeTurn } from '../calls/courses.js';
import type { CloudDialerTenant } from '../view.js';

export const keyRotated: Scenario<CloudDialerTenant> = {
  name: 'key-rotated',
  story: {
    happens:
      'The API key was replaced: the old one gets 401 until the scenario is stopped, the new one stands in /__linecheck/info. Pushes go on.',
    rightClient:
      'Stops asking, tells its owner, keeps storing pushes and answering from what it has, and loses no call.',
  },
  start: (stage) => takeTurn(stage, 'key-rotated'),
};

import type { Scenario } from '../../kit/scenarios/types.js';
import type { AircallTenant } from '../view.js';

const JUMP_SECONDS = 900;

export const clockJump: Scenario<AircallTenant> = {
  name: 'clock-jump',
  story: {
    happens:
      "The vendor's clock jumps ahead by a quarter of an hour: calls end, links expire, a block is over at once.",
    rightClient: 'Takes times from answers and not from its own clock, and overlaps its windows by more than the jump.',
  },
  start({ tenant }) {
    void tenant.clock.advance(JUMP_SECONDS);
  },
};

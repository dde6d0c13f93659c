import type { WorldCall } from '../../world/index.js';
import type { AircallTenant } from '../view.js';

const RING_SECONDS = 6;
const TALK_SECONDS = 48;

/** A plain inbound call that is answered and over within a minute: what scenarios add to an account. */
export function shortCall({ account }: AircallTenant, startedAt: number, nth = 0): Omit<WorldCall, 'index'> {
  const present = account.operators.filter(({ active }) => active);
  const { index: operator = 0, team = 0 } = present[nth % present.length] ?? {};
  const line = account.lines.find((each) => each.team === team)?.index ?? 0;
  const answeredAt = startedAt + RING_SECONDS;
  const endedAt = answeredAt + TALK_SECONDS;
  return {
    direction: 'incoming',
    disposition: 'answered',
    startedAt,
    answeredAt,
    endedAt,
    talkSeconds: TALK_SECONDS,
    operator,
    legs: [{ operator, from: answeredAt, to: endedAt }],
    line,
    client: nth % account.world.options.clients,
    hungUpBy: 'client',
    recorded: true,
    recordingDelaySeconds: 5,
    voicemailSeconds: 0,
    topic: 'Delivery',
    issueResolved: true,
    qualityScore: 75,
  };
}

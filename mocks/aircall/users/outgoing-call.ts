import { clientByPhone } from '../objects/client-by-phone.js';
import type { AircallTenant } from '../view.js';

interface Outgoing {
  /** Indexes of the world. */
  readonly operator: number;
  readonly line: number;
  /** E.164 */
  readonly to: string;
  readonly now: number;
}

const RING_SECONDS = 7;
const TALK_SECONDS = 64;

/** A call that an agent makes now: it is answered, and over after little more than a minute. */
export function outgoingCall(tenant: AircallTenant, { operator, line, to, now }: Outgoing): void {
  const { account } = tenant;
  const startedAt = Math.floor(now);
  const answeredAt = startedAt + RING_SECONDS;
  const endedAt = answeredAt + TALK_SECONDS;
  account.addCall({
    direction: 'outgoing',
    disposition: 'answered',
    startedAt,
    answeredAt,
    endedAt,
    talkSeconds: TALK_SECONDS,
    operator,
    legs: [{ operator, from: answeredAt, to: endedAt }],
    line,
    client: clientByPhone(account, to) ?? account.addClient({ phone: to }),
    hungUpBy: 'client',
    recorded: true,
    recordingDelaySeconds: 9,
    voicemailSeconds: 0,
    topic: 'New order',
    issueResolved: true,
    qualityScore: 80,
  });
}

import { magicOfNumber } from '../magic-numbers.js';
import { type CloudDialerTenant, type Participant, participants } from '../view.js';
import { drawKey } from './call-draws.js';
import type { Life } from './life.js';

/** The agent's leg is 1, the customer's 2. */
const OWN_LEGS = 2;

/** Dials one more number into a call that goes on. @returns the id of its leg */
export function addParticipant(
  tenant: CloudDialerTenant,
  life: Life,
  { number, maxRingTime }: { readonly number: string; readonly maxRingTime: number },
): number {
  const table = participants(tenant);
  const row = String(life.index);
  const added = table.get(row) ?? [];
  const dialledAt = Math.floor(tenant.clock.now());
  const key = drawKey(life.index) + added.length * 7919;
  table.put(row, [...added, participant(tenant, key, { number, dialledAt, maxRingTime, endedAt: life.endedAt })]);
  return OWN_LEGS + life.others.length + 1;
}

interface Dialled {
  readonly number: string;
  readonly dialledAt: number;
  readonly maxRingTime: number;
  readonly endedAt: number;
}

/** Three of four join; half of those stay until the end, the others leave within the minute. */
function participant(
  { own: { draws } }: CloudDialerTenant,
  key: number,
  { number, dialledAt, maxRingTime, endedAt }: Dialled,
): Participant {
  const magic = magicOfNumber('to_number', number)?.plan?.destination;
  const rings = magic?.rings ?? 2 + Math.floor(draws.participantRing(key) * 14);
  const joins = magic === undefined ? draws.participant(key) < 0.75 : magic.end === 'joins';
  if (!joins || rings > maxRingTime) {
    return {
      number,
      dialledAt,
      doneAt: dialledAt + Math.min(joins || magic === undefined ? maxRingTime : rings, maxRingTime),
    };
  }
  const joinedAt = dialledAt + rings;
  const stay = draws.participantStay(key);
  return { number, dialledAt, joinedAt, doneAt: stay < 0.5 ? endedAt : joinedAt + 5 + Math.floor(stay * 60) };
}

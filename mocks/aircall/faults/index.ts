import type { SimulatorFault } from '../../kit/faults/simulator-fault.js';
import { earlyNullLink } from './early-null-link.js';
import { expiredRecording } from './expired-recording.js';
import { missingContact } from './missing-contact.js';
import { pageShift } from './page-shift.js';
import { tokenBlocked } from './token-blocked.js';
import { totalDrift } from './total-drift.js';

/** Beside those that any vendor may have. */
export const faults: readonly SimulatorFault[] = [
  tokenBlocked,
  pageShift,
  earlyNullLink,
  totalDrift,
  expiredRecording,
  missingContact,
];

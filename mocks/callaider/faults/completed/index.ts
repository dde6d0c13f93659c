import type { ReferenceFault } from '../fault.js';
import { activeCallsGrow } from './active-calls-grow.js';
import { activeCallsWithPlannedEnd } from './active-calls-with-planned-end.js';
import { activeCallsWithoutEnd } from './active-calls-without-end.js';
import { busyCallsListed } from './busy-calls-listed.js';
import { callsListedFromFirstRing } from './calls-listed-from-first-ring.js';
import { missedCallsOfNoLength } from './missed-calls-of-no-length.js';
import { missedCallsWithDisposition } from './missed-calls-with-disposition.js';
import { unansweredCallsFlagged } from './unanswered-calls-flagged.js';
import { voicemailsListed } from './voicemails-listed.js';
import { zeroSecondCalls } from './zero-second-calls.js';

export const completedFaults: readonly ReferenceFault[] = [
  activeCallsWithPlannedEnd,
  callsListedFromFirstRing,
  activeCallsGrow,
  activeCallsWithoutEnd,
  missedCallsWithDisposition,
  missedCallsOfNoLength,
  busyCallsListed,
  unansweredCallsFlagged,
  voicemailsListed,
  zeroSecondCalls,
];

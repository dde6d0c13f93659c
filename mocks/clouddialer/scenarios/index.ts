import type { Scenario } from '../../kit/scenarios/types.js';
import type { CloudDialerTenant } from '../view.js';
import { answerStillRunning, canceled, failedTransfer } from './calls.js';
import { keyRotated } from './key-rotated.js';
import { duplicatePush, lostPush, pushBeforeAnswer, pushOutOfOrder } from './pushes.js';
import { lateRecording } from './recordings.js';
import { repeatedUuid } from './repeated-uuid.js';

export const scenarios: readonly Scenario<CloudDialerTenant>[] = [
  duplicatePush,
  pushOutOfOrder,
  lostPush,
  pushBeforeAnswer,
  lateRecording,
  answerStillRunning,
  canceled,
  failedTransfer,
  repeatedUuid,
  keyRotated,
];

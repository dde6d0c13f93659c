import type { Scenario } from '../../kit/scenarios/types.js';
import type { AircallTenant } from '../view.js';
import { clockJump } from './clock-jump.js';
import { deletedUser, missingContact } from './missing.js';
import { pageShift, pageShiftDelete, pageShiftInsert, pageShiftLateArrival } from './page-shift.js';
import { expiredRecording } from './recordings.js';
import { sameSecond } from './same-second.js';
import { tenThousandCap } from './ten-thousand-cap.js';
import { tokenBlocked } from './token-blocked.js';
import { gatewayError, serverErrorBursts, slowAnswers } from './trouble.js';
import { webhookDuplicate, webhookLostThenRepeated, webhookOutOfOrder } from './webhooks.js';

export const scenarios: readonly Scenario<AircallTenant>[] = [
  tokenBlocked,
  pageShift,
  pageShiftInsert,
  pageShiftDelete,
  pageShiftLateArrival,
  tenThousandCap,
  expiredRecording,
  webhookDuplicate,
  webhookOutOfOrder,
  webhookLostThenRepeated,
  slowAnswers,
  serverErrorBursts,
  gatewayError,
  sameSecond,
  missingContact,
  deletedUser,
  clockJump,
];

import { brokenJson } from './broken-json.js';
import { byteOrderMark } from './byte-order-mark.js';
import { connectionDrop } from './connection-drop.js';
import { duplicateHeader } from './duplicate-header.js';
import { emptyBody } from './empty-body.js';
import { gatewayPage } from './gateway-page.js';
import { hang } from './hang.js';
import { latency } from './latency.js';
import { serverError } from './server-error.js';
import type { SimulatorFault } from './simulator-fault.js';
import { slowDrip } from './slow-drip.js';
import { tooManyRequests } from './too-many-requests.js';
import { truncatedBody } from './truncated-body.js';
import { webhookDelay } from './webhook-delay.js';
import { webhookDuplicate } from './webhook-duplicate.js';
import { webhookLoss } from './webhook-loss.js';
import { webhookReorder } from './webhook-reorder.js';
import { wrongCharset } from './wrong-charset.js';
import { wrongContentType } from './wrong-content-type.js';

/** What can go wrong at any vendor. */
export const commonFaults: readonly SimulatorFault[] = [
  latency,
  hang,
  connectionDrop,
  slowDrip,
  truncatedBody,
  brokenJson,
  emptyBody,
  wrongContentType,
  wrongCharset,
  byteOrderMark,
  duplicateHeader,
  serverError,
  tooManyRequests,
  gatewayPage,
  webhookDuplicate,
  webhookReorder,
  webhookDelay,
  webhookLoss,
];

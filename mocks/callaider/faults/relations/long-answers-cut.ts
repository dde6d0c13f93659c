import { withRows } from '../calls/request/change-request.js';
import { fault } from '../fault.js';

/** Not a size that pages usually have. */
const MOST = 437;

export const longAnswersCut = fault({
  name: 'long-answers-cut',
  story: 'Answers are cut where they grow too big for the gateway: the oldest calls of a long window are left out.',
  breaks: { 'relations/parts-add-up': 'fail', 'calls/long-windows-work': 'warn' },
  calls: 1000,
  apply: (right) => withRows(right, (rows) => rows.slice(-MOST)),
});

import type { WorldCall } from '../../world/types.js';
import type { ListRead, Step } from './types.js';

/** A request that went well; name the fields a test is about. */
export const aStep = (over: Partial<Step> = {}): Step => ({
  entry: 1,
  at: 1_000,
  method: 'GET',
  path: '/calls',
  search: '',
  status: 200,
  body: '',
  isChecker: false,
  ...over,
});

/** A page of ten calls of a list of thirty. */
export const aPage = (over: Partial<ListRead> = {}): ListRead => ({
  from: 0,
  to: 10_000,
  by: 'start',
  page: 1,
  size: 10,
  order: 'asc',
  total: 30,
  calls: [],
  ...over,
});

/** A call that began at 500 and ended at 560. */
export const aWorldCall = (over: Partial<WorldCall> = {}): WorldCall => ({
  index: 15,
  direction: 'incoming',
  disposition: 'answered',
  startedAt: 500,
  answeredAt: 505,
  endedAt: 560,
  talkSeconds: 55,
  operator: 0,
  legs: [{ operator: 0, from: 505, to: 560 }],
  line: 0,
  client: 0,
  hungUpBy: 'client',
  recorded: true,
  recordingDelaySeconds: 5,
  voicemailSeconds: 0,
  topic: 'Feedback',
  issueResolved: true,
  qualityScore: 80,
  ...over,
});

import type { Scenario } from '../../kit/scenarios/types.js';
import { takeTurn } from '../calls/courses.js';
import type { CloudDialerTenant } from '../view.js';

export const answerStillRunning: Scenario<CloudDialerTenant> = {
  name: 'answer-still-running',
  story: {
    happens:
      'Calls that are answered go on for two hours more: call_status is ANSWER and a recording_url is there all the time, end_time is null.',
    rightClient: 'Takes a call for completed when end_time is there, and shows nothing of it before.',
  },
  start: (stage) => takeTurn(stage, 'still-running'),
};

export const canceled: Scenario<CloudDialerTenant> = {
  name: 'canceled',
  story: {
    happens:
      'Half of the calls that would be answered end as CANCELED, spelled with one L: the agent leaves while the customer rings.',
    rightClient: 'Returns none of them: nobody talked, though the call has a start, an end and a duration.',
  },
  start: (stage) => takeTurn(stage, 'canceled'),
};

export const failedTransfer: Scenario<CloudDialerTenant> = {
  name: 'failed-transfer',
  story: {
    happens:
      'In each call the agent adds a colleague whom nobody reaches: a third leg that ends as FAILED. The call goes on.',
    rightClient:
      'Reads the outcome of the call from call_status, not from its legs, and names the agent who placed it.',
  },
  start: (stage) => takeTurn(stage, 'failed-transfer'),
};

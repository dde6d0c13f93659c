import { idsParameter, idsRules } from '../calls.js';
import { endpoint } from '../endpoint.js';

export const callLogsByIds = endpoint({
  method: 'POST',
  path: '/call-log/get',
  id: 'callLogGet',
  summary: 'Calls by their ids',
  parameters: [idsParameter],
  rules: idsRules,
});

export const removeRecordings = endpoint({
  method: 'DELETE',
  path: '/call-log/call-recording/remove',
  id: 'callRecordingRemove',
  summary: 'Removes recordings of calls',
  parameters: [idsParameter],
  rules: idsRules,
});

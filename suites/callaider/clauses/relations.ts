import type { ClauseRow } from './row.js';

/** Relations between answers of POST /calls. */
export const relationsClauses: readonly ClauseRow[] = [
  ['MR-1', 'must', 'derived', 'Endpoint 3', 'Incoming and outgoing calls together are all calls, each once.'],
  ['MR-2', 'must', 'derived', 'Endpoint 3', 'The parts of a window hold what the whole window holds.'],
  ['MR-3', 'must', 'derived', 'Endpoint 3', 'A smaller window holds no call that the larger lacks.'],
  ['MR-4', 'must', 'derived', 'Endpoint 3', 'Two operators together have the calls that each has alone.'],
  ['MR-5', 'must', 'derived', 'Endpoint 3', 'Neither order nor repetition of operators matters.'],
  ['MR-6', 'must', 'derived', 'Endpoint 3', 'Direction and operator together give what both give.'],
  ['MR-7', 'must', 'derived', 'Endpoint 3', 'A filter never adds calls.'],
  ['MR-8', 'must', 'derived', 'Endpoint 3', 'The calls of all operators add up to all calls.'],
  ['MR-9', 'should', 'derived', 'Endpoint 3', 'The layout of the JSON request does not matter.'],
  ['MR-10', 'must', 'derived', 'Endpoint 3', 'Before the first and after the last call there is nothing.'],
  ['MR-11', 'must', 'derived', 'Endpoint 3', 'A call is found in the second it started.'],
  ['MR-12', 'must', 'derived', 'Endpoint 3', "The server's time zone does not show."],
  ['MR-13', 'must', 'derived', 'Supported formats', 'A list of property values is the union of its values.'],
  ['MR-14', 'must', 'derived', 'Supported formats', 'The numeric operators agree with each other.'],
  ['MR-15', 'must', 'derived', 'Supported formats', '"all" never gives more than "any".'],
  ['MR-16', 'must', 'derived', 'Critical behavior', 'Filtering the answer again gives the same calls in both modes.'],
  ['MR-17', 'should', 'derived', 'Endpoint 3', 'A call looks the same in every answer.'],
  ['MR-18', 'should', 'derived', 'Endpoints 2, 3, 5', 'The endpoints agree on operators and calls.'],
];

import { fault } from '../../fault.js';

export const callIdPerLeg = fault({
  name: 'call-id-per-leg',
  story: 'The telephony stores a row for each leg of a call, and each goes out under the id of the call.',
  breaks: { 'calls/id-is-unique': 'fail' },
  apply: (right) => ({
    ...right,
    calls: (rows, query, request) => right.calls(rows.flatMap(legsOf), query, request),
  }),
});

/** A transferred call: the client talked to two people one after the other. */
function legsOf(row: Readonly<Record<string, unknown>>): readonly Record<string, unknown>[] {
  const { startTime, endTime } = row;
  if (typeof startTime !== 'number' || typeof endTime !== 'number' || endTime - startTime < 20) return [{ ...row }];
  if (startTime % 4 !== 0) return [{ ...row }];
  const transfer = startTime + Math.floor((endTime - startTime) / 2);
  return [
    { ...row, endTime: transfer, duration: transfer - startTime },
    { ...row, startTime: transfer, duration: endTime - transfer },
  ];
}

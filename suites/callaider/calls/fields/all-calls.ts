import { observation, optional } from '../../../observation.js';
import { type SettledCalls, settledCalls } from '../../observations/settled-calls.js';
import { longWindows } from '../request/asked/long-windows.js';

/**
 * The most calls that one answer of the run holds: the settled window's, that of which it is a part, or those of a longer
 * one around it. A field that
 * is wrong in one call of a thousand shows only where there are a thousand calls.
 */
export const allCalls = observation({
  id: 'calls/all',
  purpose: 'Take the answer with the most calls',
  needs: { settled: settledCalls, long: optional(longWindows) },
  observe: (_context, { settled, long = [] }): SettledCalls =>
    long.reduce<SettledCalls>(
      (most, { rows, ...seen }) => (rows !== undefined && rows.length > most.rows.length ? { ...seen, rows } : most),
      settled.partOf ?? settled,
    ),
});

import { isObject, own } from '../answers.js';
import { callObjects } from '../observations/ask-calls.js';
import { startsUnusable } from '../observations/call-times.js';
import type { Compared } from '../properties/compared.js';
import { carried } from '../schema/carried-properties.js';
import type { Base } from './base.js';
import type { FuzzRun } from './fuzz-run.js';
import type { Pool } from './pool.js';

/** What cannot be asked of this account, and why. */
export function absentIn({ rows }: Base, pool: Pool, compared: Compared | undefined): FuzzRun['absent'] {
  const times = startsUnusable(callObjects(rows));
  const people = whyNoOperators(rows, pool);
  const directions =
    pool.directions.length === 0
      ? 'no call has a direction that the contract knows: see calls/direction-is-known'
      : undefined;
  const properties = whyNoProperties(rows, pool, compared);
  const both = directions ?? (pool.operators.length === 0 ? people : undefined);
  return {
    ...(times === undefined ? {} : { windows: times, shortWindows: times }),
    ...(people === undefined ? {} : { operators: people }),
    ...(both === undefined ? {} : { filters: both }),
    ...(properties === undefined ? {} : { properties }),
  };
}

function whyNoOperators(rows: readonly unknown[], { operators }: Pool): string | undefined {
  if (operators.length > 1) return undefined;
  const isNumber = rows.some((row) => isObject(row) && typeof own(row, 'operatorId') === 'number');
  if (isNumber) return 'operatorId is a number: see calls/operator-id-is-string';
  return operators.length === 0
    ? 'no call of the window names its operator: see calls/operator-id-is-string'
    : 'there are fewer than two operators';
}

function whyNoProperties(rows: readonly unknown[], { keys }: Pool, compared: Compared | undefined): string | undefined {
  if (keys.length > 0) return undefined;
  const { carrying, misshapen } = carried(rows);
  if (carrying === 0 && misshapen > 0) {
    return 'the properties of calls are no objects: see calls/properties-are-an-object';
  }
  const isRefused = Object.values(compared?.forms ?? {}).some((form) => form?.standing === 'refused');
  return isRefused
    ? 'property filters are refused: see properties/filters-are-accepted'
    : 'no call carries a property that tells it from others';
}

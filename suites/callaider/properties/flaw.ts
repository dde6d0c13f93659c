import type { Finding } from '../../../schemas/verdict.js';
import { own } from '../answers.js';
import { many, share } from '../calls/request/words.js';
import { preview } from '../preview.js';
import type { Comparison, Example } from './compare.js';
import type { PropertyFilters } from './local-filter.js';
import type { PlannedFilter } from './planned.js';

/** A filter as it was sent, for messages. */
export function spelt(filters: PropertyFilters, limit = 140): string {
  const text = JSON.stringify(filters);
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;
}

/** What is wrong with a filtered answer; `undefined` when nothing is, or nothing can be said. */
export function flawOf(comparison: Comparison, { filters }: PlannedFilter, hint = ''): Finding | undefined {
  const { standing, seen, answered, wanted, lost, extra, foreign, isWhole } = comparison;
  const { exchange } = seen.outcome;
  const asked = `Asked for ${spelt(filters)}`;
  const expected = `the ${many(wanted.size)} that match`;
  const keys = Object.keys(filters);
  switch (standing) {
    case 'refused':
      return { message: `${asked}, ${comparison.told ?? 'no list of calls came'}`, expected: 'status 200', exchange };
    case 'loses': {
      const [example] = lost;
      const none = answered.size === 0 ? ': the answer is empty' : '';
      const message = `${asked}, ${share(lost.length, wanted.size)} that match ${lost.length === 1 ? 'is' : 'are'} missing${none}`;
      const without = example === undefined ? '' : `, without ${shown(example, keys)}`;
      return { message: `${message}${hint}`, expected, actual: `${many(answered.size)}${without}`, exchange };
    }
    case 'ignores':
    case 'over-inclusive': {
      const [example] = extra;
      const whole = isWhole ? ': it is the whole window' : '';
      const message = `${asked}, ${share(extra.length, answered.size)} in the answer ${extra.length === 1 ? 'does' : 'do'} not match${whole}`;
      return { message: `${message}${hint}`, expected, ...actually(example, keys, seen.at), exchange };
    }
    case 'foreign': {
      const [example] = foreign;
      const message = `${asked}, ${many(foreign.length)} came that the same window does not hold without the filter`;
      return { message, expected, ...actually(example, keys, seen.at), exchange };
    }
    case 'applies':
    case 'moving':
    case 'no properties':
    case 'not discriminating':
    case 'unanswered':
      return undefined;
    default:
      return standing satisfies never;
  }
}

const actually = (example: Example | undefined, keys: readonly string[], at: string): Partial<Finding> =>
  example === undefined ? {} : { actual: shown(example, keys), at: `${at}/${example.index}/properties` };

/** `call "c-17" (Department "Sales")`. */
export function shown({ id, row }: Example, keys: readonly string[]): string {
  const held = own(row, 'properties');
  const values = keys.map((key) => {
    const value = typeof held === 'object' && held !== null ? own(held as Record<string, unknown>, key) : undefined;
    return `${key} ${preview(value, 40)}`;
  });
  return `call ${preview(id, 60)} (${values.join(', ')})`;
}

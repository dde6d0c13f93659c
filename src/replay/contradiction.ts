import type { Evidence } from '../../schemas/evidence.js';

/** Seconds from the epoch that a calendar holds. */
const LAST = 8.64e12;

/** What contradicts itself in evidence of the right shape, as it may after a change by hand; `undefined` when nothing does. */
export function contradictionIn({ run, exchanges }: Evidence): string | undefined {
  const { from = 0, to = 0 } = run.window;
  if ([from, to].some((seconds) => Math.abs(seconds) > LAST)) return '/run/window holds a time of no calendar';
  const answered = new Map<number, boolean>();
  for (const [index, { id, response, asked }] of exchanges.entries()) {
    const at = `/exchanges/${index}`;
    if (answered.has(id)) return `${at}/id is ${id}, like that of an earlier one`;
    if (asked.bodyOf !== undefined && answered.get(asked.bodyOf) !== true) {
      return `${at}/asked/bodyOf is ${asked.bodyOf}, and no earlier exchange of that id holds a body`;
    }
    answered.set(id, response !== undefined);
  }
  return undefined;
}

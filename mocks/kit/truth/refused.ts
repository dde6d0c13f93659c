import type { WorldCall } from '../../world/types.js';
import type { Step } from '../trail/types.js';
import { isAbout, pagesIn, walksOf } from './walks.js';

/** What a request asked for, also one that was refused; Unix seconds. `undefined` when it asked for no list of calls. */
export type WindowOf = (step: Step) => { readonly from: number; readonly to: number } | undefined;

/** The last request about the time of a call was refused, and nobody came back. @param since as of `isAbout` */
export function refused(call: WorldCall, since: number, steps: readonly Step[], windowOf: WindowOf): readonly string[] {
  const isAsked = (step: Step): boolean => {
    const window = windowOf(step);
    return window !== undefined && window.from <= call.startedAt && window.to >= call.startedAt;
  };
  const lost = steps.findLast((step) => step.status >= 400 && isAsked(step));
  if (lost === undefined) return [];
  const isRead = steps.some(
    ({ entry, list }) => entry > lost.entry && list !== undefined && isAbout(list, call, since),
  );
  if (isRead || isOfWalk(call, since, steps, lost)) return [];
  return [
    `request ${lost.entry} (${lost.method} ${lost.path}) asked for the time of this call and was answered ${lost.status}, and your client never asked for it again`,
  ];
}

/** A page of a walk that had begun: where that one stopped is told with its pages. */
function isOfWalk(call: WorldCall, since: number, steps: readonly Step[], lost: Step): boolean {
  const last = walksOf(steps)
    .findLast(({ pages: [{ list }] }) => isAbout(list, call, since))
    ?.pages.at(-1);
  return last !== undefined && last.list.page < pagesIn(last.list) && last.step.entry < lost.entry;
}

import type { WorldCall } from '../../world/types.js';
import type { ListRead, Step } from '../trail/types.js';

/** One page of a walk. */
export interface PageRead {
  readonly step: Step;
  readonly list: ListRead;
}

/** Pages of one list, read one after the other from the first on. */
export interface Walk {
  readonly pages: readonly [PageRead, ...PageRead[]];
}

/** All that a client read of lists of calls, walk by walk, oldest first. */
export function walksOf(steps: readonly Step[]): readonly Walk[] {
  const walks: Walk[] = [];
  const open = new Map<string, [PageRead, ...PageRead[]]>();
  for (const step of steps) {
    const { list } = step;
    if (list === undefined) continue;
    const key = [step.path, list.from, list.to, list.by, list.order, list.size].join(' ');
    const going = open.get(key);
    const last = going?.at(-1);
    if (going === undefined || last === undefined || list.page <= last.list.page) {
      const pages: [PageRead] = [{ step, list }];
      open.set(key, pages);
      walks.push({ pages });
    } else {
      going.push({ step, list });
    }
  }
  return walks;
}

/** Whether a list is about the time of a call. @param since when the provider first told it; Unix seconds */
export function isAbout({ by, from, to }: ListRead, { startedAt }: WorldCall, since: number): boolean {
  const moment = by === 'start' ? startedAt : since;
  return moment >= from && moment <= to;
}

export const pagesIn = ({ total, size }: ListRead): number => Math.max(1, Math.ceil(total / size));

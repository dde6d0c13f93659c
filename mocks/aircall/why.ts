import type { Step } from '../kit/trail/types.js';
import { refused } from '../kit/truth/refused.js';
import { isAbout, pagesIn, walksOf } from '../kit/truth/walks.js';
import type { WorldCall } from '../world/index.js';
import { DEEPEST_ITEM } from './paging/page-query.js';
import type { AircallTenant } from './view.js';

/** What only Aircall does to its clients: lists that end at an item, and windows without their lower bound. */
export function why(call: WorldCall, { trail, account }: AircallTenant): readonly string[] {
  const steps = trail.steps().filter(({ isChecker }) => !isChecker);
  const given = steps.some((step) => step.call === call.index || step.list?.calls.includes(call.index));
  if (given) return [];
  const startOf = (index: number): number | undefined => account.call(index)?.startedAt;
  return [
    ...beyondTheCap(call, steps),
    ...withinTheSecond(call, steps, startOf),
    ...onTheLowerBound(call, steps),
    ...refused(call, call.endedAt, steps, windowOf),
  ];
}

const LIST = '/v1/calls';

function windowOf({ path, search }: Step): { from: number; to: number } | undefined {
  if (path !== LIST) return undefined;
  const query = new URLSearchParams(search);
  const bound = (name: string, none: number): number => (query.has(name) ? Number(query.get(name)) : none);
  return { from: bound('from', Number.NEGATIVE_INFINITY), to: bound('to', Number.POSITIVE_INFINITY) };
}

/** A page ended between two calls of one second, and the next request began after that second. */
function withinTheSecond(
  call: WorldCall,
  steps: readonly Step[],
  startOf: (index: number) => number | undefined,
): readonly string[] {
  const next = steps.findLast(({ list }) => list?.from === call.startedAt + 1);
  const last = steps.findLast(({ entry, list }) => {
    const end = list?.calls.at(-1);
    return entry < (next?.entry ?? 0) && end !== undefined && startOf(end) === call.startedAt;
  });
  if (next === undefined || last === undefined) return [];
  return [
    `request ${last.entry} ended among the calls of the second in which this one began, and request ${next.entry} went on after that second: "from" leaves its own second out. Go on a second earlier, and drop what you have`,
  ];
}

function beyondTheCap(call: WorldCall, steps: readonly Step[]): readonly string[] {
  const walk = walksOf(steps).findLast(({ pages: [{ list }] }) => isAbout(list, call, call.endedAt));
  const last = walk?.pages.at(-1);
  if (last === undefined) return [];
  const { list, step } = last;
  if (list.total <= DEEPEST_ITEM || (list.page + 1) * list.size <= DEEPEST_ITEM) return [];
  return [
    `lists reach no further than item ${DEEPEST_ITEM.toLocaleString('en')}: page ${list.page} of ${pagesIn(list)} (request ${step.entry}) was the last that could be read. Ask for shorter windows`,
  ];
}

function onTheLowerBound({ startedAt }: WorldCall, steps: readonly Step[]): readonly string[] {
  const asked = steps.filter(({ list }) => list !== undefined);
  const isCovered = asked.some(({ list }) => list !== undefined && list.from <= startedAt && list.to >= startedAt);
  const edge = asked.find(({ list }) => list?.from === startedAt + 1);
  if (isCovered || edge === undefined) return [];
  return [
    `this call began at the very second of "from" in request ${edge.entry}: the lower bound does not belong to a window here, so begin it a second earlier`,
  ];
}

import type { ScoreLine } from '../../schemas/truth.js';
import { line } from '../kit/trail/scorecard.js';
import type { Step } from '../kit/trail/types.js';
import type { CloudDialerTenant } from './view.js';

/** Once to learn the end, and some times more for whatever went wrong. */
const ENOUGH = 5;

/** What only CloudDialer's clients do: asking on and on how a call stands. */
export function conductLines(
  steps: readonly Step[],
  { account }: Pick<CloudDialerTenant, 'account'>,
): readonly ScoreLine[] {
  const times = new Map<number, number>();
  const idle: Step[] = [];
  for (const step of steps) {
    if (step.call === undefined || step.status !== 200) continue;
    const endedAt = account.call(step.call)?.endedAt ?? Number.POSITIVE_INFINITY;
    const before = times.get(step.call) ?? 0;
    times.set(step.call, step.at < endedAt ? before : before + 1);
    if (before >= ENOUGH && step.at >= endedAt) idle.push(step);
  }
  return [
    line({
      id: 'stops-asking',
      title: 'Stops asking for calls that are over',
      occasions: times.size,
      bad: idle,
      good: `asked how ${times.size} calls stand, and no more often than it takes`,
      fact: `${idle.length} times the status of a call was asked for that had been told as over ${ENOUGH} times`,
    }),
  ];
}

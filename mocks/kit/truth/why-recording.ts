import type { WhyMissing } from '../../../schemas/truth.js';
import type { WorldCall } from '../../world/types.js';
import type { Step } from '../trail/types.js';

/** Why the recording of a call could not be heard, whoever followed the link. */
export function whyNoRecording({ index }: WorldCall, steps: readonly Step[]): WhyMissing {
  const followed = steps.findLast(({ link }) => link?.call === index);
  const { link } = followed ?? {};
  if (followed === undefined || link === undefined || followed.status < 400) return { sentences: [] };
  const age = Math.round(followed.at - link.issuedAt);
  const life = link.expiresAt - link.issuedAt;
  const isLate = followed.at > link.expiresAt;
  return {
    sentences: [
      isLate
        ? `the link was followed ${span(age)} after the provider had issued it, and it lives ${span(life)}: fetch a fresh one for each request`
        : `the link was answered ${followed.status} ${span(age)} after the provider had issued it${followed.faults === undefined ? '' : ` (fault ${followed.faults.join(', ')})`}`,
    ],
  };
}

function span(seconds: number): string {
  if (seconds < 120) return `${seconds} s`;
  return seconds < 7200 ? `${Math.round(seconds / 60)} minutes` : `${Math.round(seconds / 3600)} hours`;
}

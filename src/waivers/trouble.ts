import type { WaiversUse } from '../../schemas/waivers.js';

/** What is wrong with the waivers themselves, as a clause; `undefined` when nothing is. */
export function troubleWith({ expired, unused, stale }: WaiversUse): string | undefined {
  const kinds = [
    ...expired.map(({ rule, expires }) => `the one for ${rule} expired on ${expires}`),
    ...unused.map(({ rule, pointer }) =>
      pointer === undefined
        ? `the one for ${rule} is unused: the rule does not fail`
        : `the one for ${rule} is unused: nothing at ${pointer} fails`,
    ),
    ...stale.map(({ rule }) => `the one for ${rule} is stale: this version has no such rule`),
  ];
  if (kinds.length === 0) return undefined;
  return `${kinds.length === 1 ? 'a waiver needs' : `${kinds.length} waivers need`} to go: ${kinds.join('; ')}`;
}

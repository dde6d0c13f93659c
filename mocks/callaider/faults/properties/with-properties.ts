import type { WorldCall } from '../../../world/types.js';
import type { Behaviour } from '../../behaviour.js';
import { objectIn } from '../../rows.js';

type Properties = Readonly<Record<string, unknown>>;

/** The same behaviour with other properties on each call. */
export const withProperties = (
  right: Behaviour,
  change: (properties: Properties, call: WorldCall) => Properties,
): Behaviour => ({
  ...right,
  propertiesOf: (call) => change(objectIn(right.propertiesOf(call)), call),
});

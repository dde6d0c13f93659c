import type { WorldCall } from '../../world/index.js';
import type { CallDraws } from './call-draws.js';
import { hexOf } from './hex.js';
import { drawKey } from './ids.js';

/** `CA` and 32 hexadecimal digits: another name of a call, the one that webhooks give as `call_uuid`. */
export function sidOf({ index }: WorldCall, { sidA, sidB, sidC, sidD }: CallDraws): string {
  const key = drawKey(index);
  return `CA${hexOf(sidA(key))}${hexOf(sidB(key))}${hexOf(sidC(key))}${hexOf(sidD(key))}`;
}

import { LinecheckError } from './errors.js';
import { placeOf } from './probe/place.js';
import { baseUrl } from './target.js';

/**
 * Where --truth finds the simulator; its control API may be named as well.
 * @throws LinecheckError `usage` for what is no URL, or is out in the world: simulators are run beside what they test
 */
export function truthBase(text: string): string {
  const base = baseUrl(text).replace(/\/__linecheck$/, '');
  if (placeOf(base) !== 'public') return base;
  throw new LinecheckError('usage', `--truth ${base} is not on this machine, nor in its network`, {
    hint: 'Start the simulator beside the adapter: linecheck mock aircall, then --truth http://127.0.0.1:4010',
  });
}

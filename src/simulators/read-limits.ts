import type { PlainLimit } from '../../mocks/kit/simulator-options.js';
import { LinecheckError } from '../errors.js';

/**
 * `on`, `off`, or so many requests in so many seconds: `60/10`.
 * @throws LinecheckError `usage` for anything else
 */
export function readLimits(text: string | undefined): boolean | PlainLimit {
  if (text === undefined || text === 'on') return true;
  if (text === 'off') return false;
  const [, requests, seconds] = /^(\d{1,9})\/(\d{1,9}(?:\.\d+)?)$/.exec(text) ?? [];
  if (Number(requests) >= 1 && Number(seconds) > 0) return { requests: Number(requests), seconds: Number(seconds) };
  throw new LinecheckError('usage', `--limits ${JSON.stringify(text)} is neither on, off nor requests/seconds`, {
    hint: 'Write --limits off to count no requests, --limits 60/10 for 60 in 10 seconds',
  });
}

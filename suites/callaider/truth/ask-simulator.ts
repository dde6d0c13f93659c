import type { Truth } from '../../../schemas/truth.js';
import type { Http, Outcome } from '../../http.js';
import type { Window } from '../../observation.js';
import { has200, isObject, tell } from '../answers.js';

/** The truth about a month of a busy account. */
const LIMIT_BYTES = 256 * 1024 * 1024;

/** Asks the simulator's control API, which is no part of the target. @param path behind `/__linecheck` */
export function askSimulator(http: Http, base: string, path: string, purpose: string): Promise<Outcome> {
  return http.ask({
    endpoint: 'simulator',
    intent: 'download',
    path: `${base}/__linecheck${path}`,
    key: 'none',
    limitBytes: LIMIT_BYTES,
    purpose,
  });
}

/** What the simulator answered, as it is typed in its schema; or why there is nothing of it. */
export function readSimulator<T>(outcome: Outcome): T | string {
  if (!has200(outcome)) return `the simulator does not tell: ${tell(outcome)}`;
  const { json } = outcome.body;
  if (json.kind === 'json' && isObject(json.value)) return json.value as T;
  return 'the simulator does not tell: its answer is no JSON object';
}

/** Seconds around a window in which calls are asked for as well: an API may go by the end of a call, or its answer. */
const MARGIN = 24 * 3600;

export async function askTruth(
  http: Http,
  base: string,
  { from, to }: Window,
  purpose: string,
): Promise<Truth | string> {
  return readSimulator<Truth>(
    await askSimulator(http, base, `/truth?from=${from - MARGIN}&to=${to + MARGIN}`, purpose),
  );
}

import type { Ask, Http, Outcome } from '../../http.js';
import { observation, optional, type Random, type Unavailable, unavailable } from '../../observation.js';
import { callObjects, idOf } from '../observations/ask-calls.js';
import { settledCalls } from '../observations/settled-calls.js';
import { isServed, readRecording } from './reading.js';
import { chooseCalls, recordingPath, type Sample, samples } from './samples.js';
import { unknownId } from './unknown-id.js';

/** Calls of each kind that must agree before one kind is blamed. */
export const ENOUGH = 3;

/** Calls whose ids have to be percent-encoded in a path, and others to set against them. */
export interface ReservedIds {
  readonly reserved: readonly Sample[];
  readonly plain: readonly Sample[];
  /** The recording of an id that does not exist. */
  readonly unknown: Outcome | undefined;
  /** The first of the reserved ids written in other ways; asked only when all of them were answered 404. */
  readonly unencoded?: Outcome;
  readonly encodedTwice?: Outcome;
}

/** Asks for recordings by ids with reserved characters until one is there. What was sampled anyway is not asked again. */
export const reservedIds = observation({
  id: 'recording/reserved-ids',
  purpose: 'Ask for recordings by ids that must be percent-encoded',
  from: 'standard',
  needs: { calls: settledCalls, samples, unknown: optional(unknownId) },
  observe: async ({ http, random }, { calls, samples, unknown }): Promise<ReservedIds | Unavailable> => {
    const sampled = samples.samples;
    const rows = callObjects(calls.rows);
    const pool = (kind: (id: string) => boolean) =>
      rows.filter((row) => kind(idOf(row) ?? '') && !sampled.some(({ id }) => id === idOf(row)));
    const found = { plain: sampled.filter(({ id }) => !isReserved(id)), unknown: unknown?.outcome };
    const known = sampled.filter(({ id }) => isReserved(id));
    const others = pool(isReserved);
    if (known.length + others.length === 0) return unavailable.skip('no id has a character that a path must encode');
    const reserved = await askUntilServed(http, { known, others, random });
    if (reserved.some(isThere) || !reserved.every(isAbsent)) return { ...found, reserved };
    const plain = found.plain.every(isThere)
      ? await askUntilEnough(http, { known: found.plain, others: pool((id) => !isReserved(id)), random })
      : found.plain;
    return { ...found, reserved, plain, ...(await askOtherwise(http, reserved[0]?.id ?? '')) };
  },
});

export const isReserved = (id: string): boolean => recordingPath(id) !== undefined && encodeURIComponent(id) !== id;

const isThere = ({ outcome }: Sample): boolean => isServed(readRecording(outcome));
const isAbsent = ({ outcome }: Sample): boolean => readRecording(outcome).kind === 'absent';

interface Pool {
  readonly known: readonly Sample[];
  readonly others: readonly unknown[];
  readonly random: Random;
}

async function askUntilServed(http: Http, pool: Pool): Promise<readonly Sample[]> {
  return pool.known.some(isThere) ? pool.known : askMore(http, pool, (asked) => asked.some(isThere));
}

async function askUntilEnough(http: Http, pool: Pool): Promise<readonly Sample[]> {
  return askMore(http, pool, (asked) => !asked.every(isThere));
}

/** Up to as many as are enough, one by one, until `isDone`. */
async function askMore(
  http: Http,
  { known, others, random }: Pool,
  isDone: (asked: readonly Sample[]) => boolean,
): Promise<readonly Sample[]> {
  const asked = [...known];
  for (const call of chooseCalls(others, Math.max(0, ENOUGH - known.length), random)) {
    const path = recordingPath(call.id) ?? '';
    asked.push({ ...call, outcome: await http.ask({ endpoint: 'recording', intent: 'valid', path }) });
    if (isDone(asked)) break;
  }
  return asked;
}

/** An answer to one of these proves that the recording is there and that only its encoded id is not understood. */
async function askOtherwise(http: Http, id: string): Promise<Pick<ReservedIds, 'unencoded' | 'encodedTwice'>> {
  const ask = (segment: string, purpose: string): Promise<Outcome> => {
    const question: Ask = { endpoint: 'recording', intent: 'abnormal', path: `/calls/${segment}/recording`, purpose };
    return http.ask(question);
  };
  const twice = encodeURIComponent(encodeURIComponent(id));
  const encodedTwice = await ask(twice, 'All 404 so far: the same id, encoded twice');
  if (!/^[\x21-\x7e]+$/.test(id) || /[?#%\\]/.test(id)) return { encodedTwice };
  return { encodedTwice, unencoded: await ask(id, 'All 404 so far: the same id, as it stands') };
}

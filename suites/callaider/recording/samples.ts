import type { Outcome } from '../../http.js';
import { type Depth, observation, type Random, type Target, type Unavailable, unavailable } from '../../observation.js';
import { isObject, own } from '../answers.js';
import { callObjects, idOf } from '../observations/ask-calls.js';
import { endOf, startOf } from '../observations/call-times.js';
import { settledCalls } from '../observations/settled-calls.js';

const SAMPLES: Readonly<Record<Depth, number>> = { quick: 1, standard: 6, thorough: 10 };

/** A call whose recording is asked for. */
export interface SampledCall {
  readonly id: string;
  /** As the call says; not in every unit seconds. */
  readonly duration: number | undefined;
  /** endTime − startTime, where both are numbers. */
  readonly span: number | undefined;
  /** Unix seconds, where they can be read as such. */
  readonly start: number | undefined;
  readonly end: number | undefined;
}

export interface Sample extends SampledCall {
  readonly outcome: Outcome;
}

export interface Samples {
  readonly samples: readonly Sample[];
  readonly place: Target['place'];
}

/** GET /calls/:id/recording for the longest, the shortest and some other settled calls. Endpoint 5. */
export const samples = observation({
  id: 'recording/samples',
  purpose: 'Ask for the recordings of some calls',
  needs: { calls: settledCalls },
  observe: async ({ http, depth, random, target }, { calls }): Promise<Samples | Unavailable> => {
    const chosen = chooseCalls(calls.rows, SAMPLES[depth], random);
    if (chosen.length === 0) return unavailable.skip('no call has an id to ask with: see calls/id-is-string');
    const asked: Sample[] = [];
    for (const call of chosen) {
      const path = recordingPath(call.id) ?? '';
      asked.push({ ...call, outcome: await http.ask({ endpoint: 'recording', intent: 'valid', path }) });
    }
    return { samples: asked, place: target.place };
  },
});

/** `undefined` for an id that no path can carry: a dot, two dots, half of a surrogate pair. */
export function recordingPath(id: string): string | undefined {
  if (id === '' || id === '.' || id === '..') return undefined;
  try {
    return `/calls/${encodeURIComponent(id)}/recording`;
  } catch {
    return undefined;
  }
}

/** The longest, the shortest that is not of no length, and others by lot; each id once. */
export function chooseCalls(rows: readonly unknown[], count: number, random: Random): readonly SampledCall[] {
  const byId = new Map<string, SampledCall>();
  for (const row of callObjects(rows)) {
    const id = idOf(row);
    if (id === undefined || byId.has(id) || recordingPath(id) === undefined) continue;
    byId.set(id, { id, duration: numberIn(row, 'duration'), span: spanOf(row), start: startOf(row), end: endOf(row) });
  }
  const rest = [...byId.values()];
  const timed = rest.filter(({ duration = 0 }) => duration > 0);
  const [shortest, longest] = [timed.reduce(shorter, timed[0]), timed.reduce(longer, timed[0])];
  const chosen = [...new Set([longest, shortest])].filter((call) => call !== undefined).slice(0, count);
  const others = rest.filter((call) => !chosen.includes(call));
  while (chosen.length < count && others.length > 0) chosen.push(...others.splice(random.integer(others.length), 1));
  return chosen;
}

const shorter = (one: SampledCall | undefined, other: SampledCall): SampledCall =>
  one === undefined || (other.duration ?? 0) < (one.duration ?? 0) ? other : one;
const longer = (one: SampledCall | undefined, other: SampledCall): SampledCall =>
  one === undefined || (other.duration ?? 0) > (one.duration ?? 0) ? other : one;

function numberIn(row: unknown, key: string): number | undefined {
  const value = isObject(row) ? own(row, key) : undefined;
  return typeof value === 'number' ? value : undefined;
}

function spanOf(row: unknown): number | undefined {
  const [start, end] = [numberIn(row, 'startTime'), numberIn(row, 'endTime')];
  return start === undefined || end === undefined ? undefined : end - start;
}

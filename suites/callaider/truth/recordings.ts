import { createHash } from 'node:crypto';
import { RECORDING_HEAD_BYTES, type TrueRecording, type WhyMissing } from '../../../schemas/truth.js';
import type { Http, Outcome } from '../../http.js';
import { type Depth, observation, type Unavailable, unavailable } from '../../observation.js';
import { has200, objectOf, own } from '../answers.js';
import { idOf } from '../observations/ask-calls.js';
import { askSimulator, readSimulator } from './ask-simulator.js';
import type { Matched } from './match-rows.js';
import { truthCalls } from './window-calls.js';

/** A call's recording as the target gives it, beside the one that the provider has. */
export interface RecordingSeen {
  /** The provider's id of the call. */
  readonly call: string;
  readonly truth: TrueRecording | null;
  /** The target's answer to the question for the link. */
  readonly link: Outcome;
  /** The file behind it. */
  readonly file?: Outcome;
  /** SHA-256 of its first bytes, where there are as many as are compared, or all. */
  readonly head?: string;
  /** Other calls whose recording it is. */
  readonly isOf?: readonly string[];
  readonly why?: WhyMissing;
}

const SAMPLES: Readonly<Record<Depth, number>> = { quick: 2, standard: 4, thorough: 10 };
/** A recording that has just been made need not be known yet. Seconds. */
const SETTLED_AFTER = 3600;
/** How many of the newest calls may be without a recording before that is given up. */
const LOOKED_AT = 20;

/** Links of some calls, followed, and their files compared with what the provider has. */
export const truthRecordings = observation({
  id: 'truth/recordings',
  purpose: 'Recordings of some calls, held against those that the simulator has',
  phase: 'late',
  needs: { calls: truthCalls },
  observe: async ({ http, truth, depth, random }, { calls }): Promise<readonly RecordingSeen[] | Unavailable> => {
    if (truth === undefined) return unavailable.skip('asked with --truth only');
    const settled = new Set(calls.truth.must.map(({ id }) => id));
    const likely = calls.matched.filter(({ call, by }) => {
      if (call === undefined || by !== 'id' || !settled.has(call.id)) return false;
      return (call.endTime ?? call.startTime) < calls.truth.now - SETTLED_AFTER;
    });
    if (likely.length === 0) return unavailable.skip('no call of the window is known for sure');
    const seen: RecordingSeen[] = [];
    const integer = (below: number): number => random.integer(below);
    for (const sample of await chooseSamples(http, truth.base, likely, SAMPLES[depth], integer)) {
      seen.push(await seeRecording(http, truth.base, sample, calls.window));
    }
    return seen;
  },
});

/** A call, and the recording that the simulator has of it. */
interface Sample {
  /** The target's id of the call. */
  readonly id: string;
  /** The provider's. */
  readonly call: string;
  readonly recording: TrueRecording | null;
}

/** Half of them the newest that have one: what an adapter met before its recording was there. The others from anywhere. */
async function chooseSamples(
  http: Http,
  base: string,
  from: readonly Matched[],
  count: number,
  integer: (below: number) => number,
): Promise<readonly Sample[]> {
  const newestFirst = from.toSorted((a, b) => (b.call?.startTime ?? 0) - (a.call?.startTime ?? 0));
  let looked = 0;
  const samples: Sample[] = [];
  for (const matched of newestFirst.slice(0, LOOKED_AT)) {
    if (samples.length >= count / 2) break;
    const sample = await sampleOf(http, base, matched);
    looked += 1;
    if (sample !== undefined && sample.recording !== null) samples.push(sample);
  }
  for (const matched of some(newestFirst.slice(looked), count - samples.length, integer)) {
    const sample = await sampleOf(http, base, matched);
    if (sample !== undefined) samples.push(sample);
  }
  return samples;
}

async function sampleOf(http: Http, base: string, { row, call }: Matched): Promise<Sample | undefined> {
  const id = idOf(row);
  if (call === undefined || id === undefined) return undefined;
  const path = `/truth/recording?call=${encodeURIComponent(call.id)}`;
  const told = readSimulator<{ readonly recording: TrueRecording | null }>(
    await askSimulator(http, base, path, `What recording call ${call.id} has`),
  );
  return typeof told === 'string' ? undefined : { id, call: call.id, recording: told.recording };
}

function some<T>(from: readonly T[], count: number, integer: (below: number) => number): readonly T[] {
  const left = [...from];
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(integer(left.length), 1)).flat();
}

async function seeRecording(
  http: Http,
  base: string,
  { id, call, recording }: Sample,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<RecordingSeen> {
  const link = await http.ask({
    endpoint: 'recording',
    intent: 'valid',
    path: `/calls/${encodeURIComponent(id)}/recording`,
    purpose: `The recording of call ${call}`,
  });
  const seen = { call, truth: recording, link };
  const url = has200(link) ? own(objectOf(link) ?? {}, 'url') : undefined;
  if (recording === null || typeof url !== 'string') return seen;
  const file = await http.ask({
    endpoint: 'storage',
    intent: 'download',
    path: url,
    key: 'none',
    limitBytes: RECORDING_HEAD_BYTES,
    purpose: `The file of call ${call}`,
  });
  const head = headOf(file);
  if (head === undefined) {
    const why = readSimulator<WhyMissing>(
      await askSimulator(
        http,
        base,
        `/truth/why?about=recording&call=${encodeURIComponent(call)}`,
        `Why the file of ${call} does not come`,
      ),
    );
    return { ...seen, file, ...(typeof why === 'string' ? {} : { why }) };
  }
  if (head === recording.head) return { ...seen, file, head };
  const owners = readSimulator<{ readonly calls: readonly string[] }>(
    await askSimulator(http, base, `/truth/recordings?head=${head}&from=${from}&to=${to}`, 'Whose recording it is'),
  );
  return { ...seen, file, head, ...(typeof owners === 'string' ? {} : { isOf: owners.calls }) };
}

/** Of so many bytes as the simulator compares, or of all that there are. */
function headOf(file: Outcome): string | undefined {
  if (file.kind !== 'answer' || (file.status !== 200 && file.status !== 206)) return undefined;
  const { bytes, cut, tooLong } = file.body;
  if (bytes.length === 0 || (cut && tooLong === undefined)) return undefined;
  return createHash('sha256').update(bytes.subarray(0, RECORDING_HEAD_BYTES)).digest('hex');
}

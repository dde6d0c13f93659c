import type { KeyVariant, Outcome } from '../../http.js';
import { observation, type Random, unavailable } from '../../observation.js';
import { blankInside, doubled, extended, firstHalf, middleChanged, swappedCase, withoutLast } from './key-variants.js';
import { nothingToLearn } from './open-doors.js';
import { recordingRefusals } from './recording-refusals.js';
import { callsRefusals, contactsRefusals, healthRefusals, type Refusals, schemaRefusals } from './refusals.js';
import { callsRequest, contactsRequest, fromStranger, type Request, recordingRequest } from './stranger.js';

export type Mutant =
  | 'without-last'
  | 'first-half'
  | 'extended'
  | 'doubled'
  | 'swapped-case'
  | 'blank-inside'
  | 'middle-changed';

export interface KeyMutants {
  readonly endpoints: readonly {
    /** How strangers fare here who are further off. */
    readonly refusals: Refusals;
    /** By mutant; what is missing was not asked. */
    readonly answers: Readonly<Partial<Record<Mutant, Outcome>>>;
    /** With the key, just after the mutants. */
    readonly again: Outcome;
  }[];
  /** Mutants that this key does not have, being too short or without letters. */
  readonly impossible: readonly Mutant[];
  /** The key is a row of hex digits, which some servers decode before they compare. */
  readonly hex: boolean;
  /** Longer than what bcrypt reads. */
  readonly over72Bytes: boolean;
}

/** Keys that are almost right. A thorough run sends them to every endpoint, and more of them. */
export const keyMutants = observation({
  id: 'auth/key-mutants',
  purpose: 'Try keys that are almost right',
  from: 'standard',
  phase: 'late',
  needs: {
    contacts: contactsRefusals,
    calls: callsRefusals,
    recording: recordingRefusals,
    health: healthRefusals,
    schema: schemaRefusals,
  },
  observe: async ({ http, secret, random, depth, startedAt }, seen) => {
    const why = nothingToLearn(seen.contacts);
    if (why !== undefined) return unavailable.inconclusive(why);
    const thorough = depth === 'thorough';
    const places: readonly { readonly request: Request; readonly refusals: Refusals }[] = [
      { request: contactsRequest, refusals: seen.contacts },
      { request: callsRequest(startedAt), refusals: seen.calls },
      { request: recordingRequest(seen.recording.id), refusals: seen.recording },
      { request: { endpoint: 'health', intent: 'valid', path: '/health' }, refusals: seen.health },
      { request: { endpoint: 'schema', intent: 'valid', path: '/properties/schema' }, refusals: seen.schema },
    ];
    const endpoints = [];
    for (const { request, refusals } of thorough ? places : places.slice(0, 1)) {
      const answers: Partial<Record<Mutant, Outcome>> = {};
      for (const [name, mutant] of Object.entries(mutants(secret, random, thorough)) as [Mutant, KeyVariant][]) {
        if (mutant !== undefined) answers[name] = await http.ask(fromStranger(request, mutant, `With ${mutant.label}`));
      }
      const again = await http.ask({ ...request, purpose: 'With the key, after the ones that are almost right' });
      endpoints.push({ refusals, answers, again });
    }
    return {
      endpoints,
      impossible: Object.entries(mutants(secret, random, true)).flatMap(([name, mutant]) =>
        mutant === undefined ? [name as Mutant] : [],
      ),
      hex: /^[0-9a-f-]+$/i.test(secret),
      over72Bytes: Buffer.byteLength(secret) > 72,
    } satisfies KeyMutants;
  },
});

function mutants(secret: string, random: Random, all: boolean): Partial<Record<Mutant, KeyVariant | undefined>> {
  return {
    'without-last': withoutLast(secret),
    ...(all ? { 'first-half': firstHalf(secret) } : {}),
    extended: extended(secret),
    ...(all ? { doubled: doubled(secret) } : {}),
    'swapped-case': swappedCase(secret),
    'blank-inside': blankInside(secret),
    'middle-changed': middleChanged(secret, random),
  };
}

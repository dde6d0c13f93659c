import type { KeyVariant, Outcome } from '../../http.js';
import { observation, type Random, type Unavailable, unavailable } from '../../observation.js';
import { blankInside, doubled, extended, firstHalf, middleChanged, swappedCase, withoutLast } from './key-variants.js';
import { nothingToLearn } from './open-doors.js';
import { recordingRefusals } from './recording-refusals.js';
import { callsRefusals, contactsRefusals, healthRefusals, type Refusals, schemaRefusals } from './refusals.js';
import { callsRequest, contactsRequest, fromStranger, type Request, recordingRequest } from './stranger.js';

/** Keys that are almost right; those of `thorough` runs find little more than their neighbours. */
const makers = {
  'without-last': { make: withoutLast },
  'first-half': { make: firstHalf, thorough: true },
  extended: { make: extended },
  doubled: { make: doubled, thorough: true },
  'swapped-case': { make: swappedCase },
  'blank-inside': { make: blankInside },
  'middle-changed': { make: middleChanged },
} as const satisfies Record<string, { make(secret: string, random: Random): KeyVariant | undefined; thorough?: true }>;

export type Mutant = keyof typeof makers;

/** Whole bytes, and more than a word happens to be. */
const hexKey = /^(?:[0-9a-f]{2}){8,}$/i;

export interface KeyMutants {
  readonly endpoints: readonly {
    /** How strangers fare here who are further off. */
    readonly refusals: Refusals;
    /** By mutant; what is missing was not asked. */
    readonly answers: Readonly<Partial<Record<Mutant, Outcome>>>;
    /** With the key, just after the mutants. */
    readonly again: Outcome;
  }[];
  /** This key is too short for them, or has no letters. */
  readonly impossible: readonly Mutant[];
  /** The key is a row of hex digits, which some servers decode before they compare. */
  readonly hex: boolean;
  /** Longer than what bcrypt reads. */
  readonly over72Bytes: boolean;
}

/** To /contacts; in a thorough run to every endpoint that tells strangers from the key. */
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
  observe: async ({ http, secret, random, depth, startedAt }, seen): Promise<KeyMutants | Unavailable> => {
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
    const variants = Object.entries(makers)
      .filter(([, maker]) => thorough || !('thorough' in maker))
      .map(([name, { make }]) => ({ name: name as Mutant, variant: make(secret, random) }));
    const endpoints = [];
    for (const { request, refusals } of thorough ? places : places.slice(0, 1)) {
      if (nothingToLearn(refusals) !== undefined) continue;
      const answers: Partial<Record<Mutant, Outcome>> = {};
      for (const { name, variant } of variants) {
        if (variant === undefined) continue;
        answers[name] = await http.ask(fromStranger(request, variant, `With ${variant.label}`));
      }
      const again = await http.ask({ ...request, purpose: 'With the key, after the ones that are almost right' });
      endpoints.push({ refusals, answers, again });
    }
    return {
      endpoints,
      impossible: variants.flatMap(({ name, variant }) => (variant === undefined ? [name] : [])),
      hex: hexKey.test(secret.replaceAll('-', '')),
      over72Bytes: Buffer.byteLength(secret) > 72,
    };
  },
});

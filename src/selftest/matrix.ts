import { faults, personalities } from '../../mocks/callaider/index.js';
import { checkReference, reds } from './check-reference.js';

/** What one check of the matrix showed. */
export type Outcome =
  | { readonly kind: 'healthy'; readonly name: string; readonly seed: number; readonly alarms: readonly string[] }
  | {
      readonly kind: 'fault';
      readonly name: string;
      readonly seed: number;
      /** Some rule turned red. */
      readonly caught: boolean;
      /** Named rules that did not turn red as they should. */
      readonly missed: readonly string[];
      /** Rules that turned red without being named. */
      readonly unnamed: readonly string[];
    };

export interface Choice {
  /** Only what can turn this rule red, and this rule alone. */
  readonly rule?: string | undefined;
  /** How many accounts each right API is checked with. */
  readonly seeds: number;
}

type Check = () => Promise<Outcome>;

/** Every right API that must stay quiet, and every fault that must be caught. */
export function matrix({ rule, seeds }: Choice): readonly Check[] {
  const only = rule === undefined ? {} : { only: [rule] };
  const healthy = personalities.flatMap((personality) =>
    Array.from({ length: seeds }, (_, index) => async (): Promise<Outcome> => {
      const seed = index + 1;
      const red = reds(await checkReference({ personality: personality.name, seed }, only));
      const allowed = personality.expects?.warns ?? [];
      const alarms = Object.entries(red).filter(([id, told]) => !(allowed.includes(id) && told.startsWith('warn')));
      return { kind: 'healthy', name: personality.name, seed, alarms: alarms.map(([id, told]) => `${id} ${told}`) };
    }),
  );
  const wrong = faults
    .filter(({ breaks }) => rule === undefined || rule in breaks)
    .map(({ name, breaks, brings = [], on, depth }) => async (): Promise<Outcome> => {
      const subject = { faults: [name], ...(on === undefined ? {} : { personality: on }) };
      const red = reds(await checkReference(subject, { ...only, ...(depth === undefined ? {} : { depth }) }));
      const named = Object.entries(breaks).filter(([id]) => rule === undefined || id === rule);
      return {
        kind: 'fault',
        name,
        seed: 1,
        caught: Object.keys(red).length > 0,
        missed: named.filter(([id, verdict]) => !red[id]?.startsWith(`${verdict}: `)).map(([id]) => id),
        unnamed: Object.keys(red).filter((id) => !(id in breaks) && !brings.includes(id)),
      };
    });
  return [...healthy, ...wrong];
}

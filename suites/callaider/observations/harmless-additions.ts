import { observation, type Random } from '../../observation.js';
import { askCalls, type CallsSeen, spanning } from './ask-calls.js';
import { areEqual, idsOf } from './call-sets.js';
import { settledCalls } from './settled-calls.js';

export interface HarmlessAdditions {
  readonly seen: CallsSeen;
  /** It brings the same calls. Otherwise each addition is asked for on its own. */
  readonly isSame: boolean;
}

/** A Content-Type as some clients write it. */
export const withCharsetHeader = [['Content-Type', 'application/json; charset=utf-8']] as const;

/**
 * The settled window with three things that change nothing: an empty filter, a field that the contract does not know, and
 * a charset. What all of them together leave as it is, each of them does.
 */
export const harmlessAdditions = observation({
  id: 'calls/harmless-additions',
  purpose: 'The window with empty propertyFilters, a field that is not in the contract, and a charset',
  from: 'standard',
  needs: { settled: settledCalls },
  observe: async ({ http, random }, { settled }): Promise<HarmlessAdditions> => {
    const request = { ...spanning(settled.window), propertyFilters: {}, importBatch: importBatch(random) };
    const seen = await askCalls(http, request, { intent: 'abnormal', headers: withCharsetHeader });
    const { rows } = seen;
    const isSame =
      rows !== undefined && rows.length === settled.rows.length && areEqual(idsOf(rows), idsOf(settled.rows));
    return { seen, isSame };
  },
});

/** A value for the field that the contract does not know. */
export const importBatch = (random: Random): string => random.text(8, '0123456789abcdef');

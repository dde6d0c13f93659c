import type { ForbiddenCall, TrueCall, TrueOperator, Truth } from '../../../schemas/truth.js';
import type { Verdict } from '../../../schemas/verdict.js';
import type { Rule } from '../../rule.js';
import type { JsonObject } from '../answers.js';
import { aCall, anAnswer } from '../fixtures.js';
import { type KnownTruth, knownTruth } from './known-truth.js';
import { createMatcher } from './match-rows.js';
import { sorted } from './why-missing.js';
import type { TruthSeen } from './window-calls.js';

export const START = 1_700_000_000;
export const WINDOW = { from: START - 30 * 86_400, to: START + 86_400 };
const NOW = WINDOW.to + 3600;

/** The call that `aCall` is, as the provider knows it. */
export const aTrueCall = (over: Partial<TrueCall> = {}): TrueCall => ({
  id: 'call-1',
  clientNumber: '+380500000001',
  direction: 'incoming',
  duration: 185,
  startTime: START,
  endTime: START + 185,
  operatorId: '101',
  operatorName: 'Olena Koval',
  operatorNumber: '7545',
  durations: { whole: 185, talk: 175 },
  ...over,
});

export const anOperator = (over: Partial<TrueOperator> = {}): TrueOperator => ({
  id: '101',
  name: 'Olena Koval',
  phone: '+380970000001',
  ...over,
});

export const other: TrueOperator = anOperator({ id: '102', name: 'Ivan Bondar', phone: '+380970000002' });

export const aTruth = (over: Partial<Truth> = {}): Truth => ({
  now: NOW,
  must: [aTrueCall()],
  may: [],
  mustNot: [],
  operators: [anOperator(), other],
  ...over,
});

export const aForbidden = (over: Partial<ForbiddenCall> = {}): ForbiddenCall => ({
  id: 'call-9',
  reason: 'it was missed',
  startTime: START + 900,
  direction: 'incoming',
  ...over,
});

/** An answer with these rows, while the simulator knew this. */
export function aTruthSeen(rows: readonly JsonObject[], truth: Partial<Truth> = {}): TruthSeen {
  const known: KnownTruth = knownTruth(aTruth(truth), aTruth(truth), WINDOW);
  const outcome = anAnswer({ json: { calls: rows }, ask: { endpoint: 'calls', method: 'POST', path: '/calls' } });
  return {
    window: WINDOW,
    truth: known,
    seen: { outcome, request: {}, rows, at: '/calls' },
    matched: createMatcher(known).match(rows),
  };
}

/** Judges a rule on rows, beside what the simulator knew. */
export function judged(
  rule: Rule,
  rows: readonly JsonObject[],
  { truth = {}, contacts, why = new Map() }: Judging = {},
): Verdict {
  const calls = aTruthSeen(rows, truth);
  return rule.judge({
    calls,
    missing: sorted(calls, why),
    contacts: contacts && { outcome: anAnswer({ json: { contacts } }), rows: contacts, at: '/contacts' },
  });
}

interface Judging {
  readonly truth?: Partial<Truth>;
  readonly contacts?: readonly JsonObject[];
  readonly why?: Parameters<typeof sorted>[1];
}

/** The verdict and what its first finding, or its reason, says. */
export function told(verdict: Verdict): string {
  if ('findings' in verdict) return `${verdict.kind}: ${verdict.findings[0]?.message}`;
  if ('because' in verdict) return `${verdict.kind}: ${verdict.because}`;
  return verdict.kind;
}

export const row = (over: Readonly<Record<string, unknown>> = {}): JsonObject => aCall(over);

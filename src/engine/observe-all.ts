import type { ObserveContext } from '../../suites/observation.js';
import type { Diagnosis, Suite } from '../../suites/suite.js';
import type { Expectation } from './how-long.js';
import { type Observed, type ObservedById, observeOne } from './observe.js';
import { planObservations } from './plan.js';

export interface Progress {
  /** Before the first request: how long it may take. */
  planned?(expected: Expectation): void;
  /** What is being asked: its area, its purpose, and how far the run is. */
  asking?(step: { area: string; purpose: string; done: number; total: number; requests: number }): void;
  waiting?(seconds: number, why: string): void;
}

interface Conditions {
  readonly rules: Suite['rules'];
  contextFor(id: string, purpose: string): ObserveContext;
  /** Requests sent so far. */
  requests(): number;
  readonly progress: Progress;
  /** What stands in the place of an observation that need not be made. */
  instead?(id: string): Observed | undefined;
}

/** Asks the doctor, then all that the rules need. A target that is no API is asked nothing more. */
export async function observeAll(
  suite: Suite,
  { rules, contextFor, requests, progress, instead = () => undefined }: Conditions,
): Promise<{ observed: ObservedById; diagnosis: Diagnosis | undefined }> {
  const plan = planObservations([...rules]);
  const doctorPlan = planObservations([{ needs: { doctor: suite.doctor } } as never]);
  const steps = [...new Set([...doctorPlan, ...plan, ...scorecardPlan(suite, rules)])];
  const observed = new Map<string, Observed>();
  let diagnosis: Diagnosis | undefined;
  for (const [done, step] of steps.entries()) {
    progress.asking?.({
      area: step.id.slice(0, step.id.indexOf('/')),
      purpose: step.purpose,
      done,
      total: steps.length,
      requests: requests(),
    });
    if (diagnosis?.stopped === true) {
      observed.set(step.id, { kind: 'unavailable', as: 'inconclusive', because: diagnosis.problem });
      continue;
    }
    const state = instead(step.id) ?? (await observeOne(step, contextFor(step.id, step.purpose), observed));
    observed.set(step.id, state);
    if (step.id === suite.doctor.id && state.kind === 'seen' && state.value !== 'healthy') {
      diagnosis = state.value as Diagnosis;
      // What was asked on the way to the diagnosis decides nothing either.
      if (diagnosis.stopped) for (const { id } of doctorPlan) observed.set(id, unavailableBecause(diagnosis.problem));
    }
  }
  return { observed, diagnosis };
}

/** Its own rules bring it, and it comes last of all. */
function scorecardPlan({ scorecard }: Suite, rules: Suite['rules']) {
  const isWanted = scorecard !== undefined && rules.some(({ flag }) => flag === 'truth');
  return isWanted ? planObservations([{ needs: { scorecard } } as never]) : [];
}

const unavailableBecause = (because: string): Observed => ({ kind: 'unavailable', as: 'inconclusive', because });

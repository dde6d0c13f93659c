import type { Evidence } from '../../schemas/evidence.js';
import type { Exchange } from '../../schemas/exchange.js';
import type { Report } from '../../schemas/report.js';
import type { ObserveContext } from '../../suites/observation.js';
import type { Diagnosis, Suite } from '../../suites/suite.js';
import { placeOf } from '../probe/place.js';
import { createProbe, type Probe } from '../probe/probe.js';
import { Interrupted } from '../probe/stop.js';
import { version } from '../version.js';
import { judgeRule, resultOf } from './judge.js';
import { type Observed, observeOne } from './observe.js';
import { planObservations } from './plan.js';
import { createRandom } from './random.js';
import { selectRules } from './select.js';
import { POLITE_RATE, type Settings } from './settings.js';
import { summarise } from './summary.js';

export interface Progress {
  /** What is being asked: its area, its purpose, and how far the run is. */
  asking?(step: { area: string; purpose: string; done: number; total: number; requests: number }): void;
  waiting?(seconds: number, why: string): void;
}

export interface Run {
  readonly report: Report;
  readonly evidence: Evidence;
}

/** How much a pause shrinks on loopback, where nothing moves slowly. */
const LOOPBACK_HASTE = 100;

/**
 * Runs a suite against a target: asks the observations that the selected rules need, then judges.
 * @throws LinecheckError `usage` when no rule is selected; never for what the target does
 */
export async function runSuite(
  suite: Suite,
  settings: Settings,
  { progress = {}, signal = new AbortController().signal }: { progress?: Progress; signal?: AbortSignal } = {},
): Promise<Run> {
  const rules = selectRules(suite, settings);
  const startedAt = Date.now();
  const place = placeOf(settings.target);
  const probe = createProbe({
    base: settings.target,
    secret: settings.secret,
    timeoutSeconds: settings.timeoutSeconds,
    maxRequests: settings.maxRequests,
    ratePerSecond: settings.ratePerSecond ?? (place === 'loopback' ? undefined : POLITE_RATE),
    insecure: settings.insecure,
    extraHeaders: settings.headers,
    signal,
    userAgent: `linecheck/${version}`,
    keepWhole: settings.keepWhole,
    onWait: (seconds, why) => progress.waiting?.(seconds, why),
    place,
  });
  const contextFor = (id: string, purpose: string): ObserveContext => ({
    http: probe.for(id, purpose),
    secret: settings.secret,
    target: {
      base: settings.target,
      https: settings.target.startsWith('https:'),
      place,
      insecure: settings.insecure,
    },
    depth: settings.depth,
    startedAt: Math.floor(startedAt / 1000),
    window: settings.window,
    random: createRandom(settings.seed, id),
    pause: (seconds) => pause(place === 'loopback' ? seconds / LOOPBACK_HASTE : seconds, signal),
  });

  try {
    const { observed, diagnosis } = await observeAll(suite, rules, contextFor, probe, progress);
    const exchanges = probe.exchanges();
    const asked = exchangesByObservation(exchanges);
    const results = rules.map((rule) => resultOf(rule, judgeRule(rule, observed), asked, probe.redact));
    const calls = observed.get(suite.calls.id);
    const report: Report = {
      schema: 'linecheck/report@1',
      tool: { name: 'linecheck', version },
      suite: { id: suite.id, title: suite.title, clauses: suite.clauses.length, rules: rules.length },
      target: probe.redact(settings.target),
      startedAt: new Date(startedAt).toISOString(),
      durationMs: Date.now() - startedAt,
      seed: settings.seed,
      depth: settings.depth,
      failOn: settings.failOn,
      ...windowOf(calls),
      ...(diagnosis === undefined ? {} : { diagnosis: redactedDiagnosis(diagnosis, probe.redact) }),
      ...(signal.aborted ? { interrupted: true } : {}),
      summary: summarise(results, suite, {
        requests: probe.requests(),
        failOn: settings.failOn,
        stopped: diagnosis?.stopped === true ? probe.redact(diagnosis.problem) : undefined,
        interrupted: signal.aborted,
        capReached: probe.capReached() ? settings.maxRequests : undefined,
        noCalls: whyNoCalls(calls, settings.allowEmpty),
      }),
      results,
      exchanges,
    };
    return { report, evidence: { schema: 'linecheck/evidence@1', report, exchanges: probe.evidence() } };
  } finally {
    await probe.close();
  }
}

async function observeAll(
  suite: Suite,
  rules: Suite['rules'],
  contextFor: (id: string, purpose: string) => ObserveContext,
  probe: Probe,
  progress: Progress,
): Promise<{ observed: ReadonlyMap<string, Observed>; diagnosis: Diagnosis | undefined }> {
  const plan = planObservations([...rules]);
  const doctorPlan = planObservations([{ needs: { doctor: suite.doctor } } as never]);
  const steps = [...new Set([...doctorPlan, ...plan])];
  const observed = new Map<string, Observed>();
  let diagnosis: Diagnosis | undefined;
  for (const [done, step] of steps.entries()) {
    progress.asking?.({
      area: step.id.slice(0, step.id.indexOf('/')),
      purpose: step.purpose,
      done,
      total: steps.length,
      requests: probe.requests(),
    });
    if (diagnosis?.stopped === true) {
      observed.set(step.id, { kind: 'unavailable', as: 'inconclusive', because: diagnosis.problem });
      continue;
    }
    const state = await observeOne(step, contextFor(step.id, step.purpose), observed);
    observed.set(step.id, state);
    if (step.id === suite.doctor.id && state.kind === 'seen' && state.value !== 'healthy') {
      diagnosis = state.value as Diagnosis;
      // What was asked on the way to the diagnosis decides nothing either.
      if (diagnosis.stopped) for (const { id } of doctorPlan) observed.set(id, unavailableBecause(diagnosis.problem));
    }
  }
  return { observed, diagnosis };
}

const unavailableBecause = (because: string): Observed => ({ kind: 'unavailable', as: 'inconclusive', because });

function redactedDiagnosis(diagnosis: Diagnosis, redact: (text: string) => string): Diagnosis {
  const { problem, cause, cure, stopped } = diagnosis;
  return { problem: redact(problem), cause: redact(cause), cure: redact(cure), stopped };
}

function windowOf(calls: Observed | undefined): Pick<Report, 'window'> {
  if (calls?.kind !== 'seen') return {};
  const { window, rows } = calls.value as { window: { from: number; to: number }; rows: readonly unknown[] };
  return { window: { from: window.from, to: window.to, calls: rows.length } };
}

/** `undefined` when there were calls, when no selected rule asked for any, or when the user accepts an empty account. */
function whyNoCalls(calls: Observed | undefined, allowEmpty: boolean): string | undefined {
  if (calls?.kind !== 'unavailable') return undefined;
  return allowEmpty && calls.as === 'skip' ? undefined : calls.because;
}

function exchangesByObservation(exchanges: readonly Exchange[]): ReadonlyMap<string, readonly number[]> {
  const asked = new Map<string, number[]>();
  for (const { id, observation } of exchanges) {
    const ids = asked.get(observation);
    if (ids === undefined) asked.set(observation, [id]);
    else ids.push(id);
  }
  return asked;
}

function pause(seconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(new Interrupted());
    const stop = () => {
      clearTimeout(timer);
      reject(new Interrupted());
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, seconds * 1000);
    signal.addEventListener('abort', stop, { once: true });
  });
}

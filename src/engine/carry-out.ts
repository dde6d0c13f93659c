import type { Exchange } from '../../schemas/exchange.js';
import type { Report } from '../../schemas/report.js';
import type { Scorecard } from '../../schemas/truth.js';
import type { ObserveContext, Window } from '../../suites/observation.js';
import type { Diagnosis, Suite } from '../../suites/suite.js';
import { findCures } from '../cures/find-cures.js';
import { createTape } from '../cures/tape.js';
import { version } from '../version.js';
import { applyWaivers } from '../waivers/apply-waivers.js';
import { contextsFor } from './context-for.js';
import { judgeRule, resultOf } from './judge.js';
import { whyLost } from './lost.js';
import type { Observed } from './observe.js';
import { observeAll, type Progress } from './observe-all.js';
import type { Settings } from './settings.js';
import type { Source } from './source.js';
import { summarise } from './summary.js';

/** All that a run is made of, but for where its answers come from. */
export interface Course
  extends Pick<Settings, 'depth' | 'failOn' | 'allowEmpty' | 'window' | 'seed' | 'fuzz' | 'maxRequests' | 'waivers'>,
    Pick<ObserveContext, 'secret' | 'target' | 'pause'> {
  /** The selected ones. */
  readonly rules: Suite['rules'];
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  /** The simulator of a run with --truth: its address, and when the run began by its clock, in Unix seconds. */
  readonly truth?: { readonly base: string; readonly startedAt: number } | undefined;
  durationMs(): number;
  interrupted(): boolean;
  readonly progress?: Progress;
}

/**
 * Asks what the rules need, and judges. Over a network or from evidence: nothing here knows the difference.
 * Never throws for what the target does.
 */
export async function carryOut(suite: Suite, course: Course, source: Source): Promise<Report> {
  const { rules, depth, failOn, seed, startedAt, target, waivers, progress = {} } = course;
  const { requests, redact } = source;
  const tape = createTape(source);
  const contextFor = contextsFor(course, tape);
  const { observed, diagnosis } = await observeAll(suite, { rules, contextFor, requests, progress });
  const exchanges = source.exchanges();
  const asked = exchangesByObservation(exchanges);
  const judged = rules.map((rule) => ({ rule, verdict: judgeRule(rule, observed) }));
  const interrupted = course.interrupted();
  const before = {
    observed,
    diagnosis,
    verdicts: new Map(judged.map(({ rule, verdict }) => [rule.id as string, verdict])),
    given: new Set(exchanges.map(({ id }) => id)),
  };
  const lost = whyLost(source.for('run', '').log());
  const { holdsSecret } = source.for('cures', '');
  const told = interrupted ? new Map() : await findCures({ suite, course, tape, redact, holdsSecret }, before);
  const all = judged.map(({ rule, verdict }) => ({
    ...resultOf(rule, verdict, asked, redact),
    ...told.get(rule.id),
  }));
  const { results, use } = applyWaivers(all, waivers ?? [], { suite, startedAt });
  const calls = observed.get(suite.calls.id);
  return {
    schema: 'linecheck/report@1',
    tool: { name: 'linecheck', version },
    suite: { id: suite.id, title: suite.title, clauses: suite.clauses.length, rules: rules.length },
    target: redact(target.base),
    startedAt: new Date(startedAt).toISOString(),
    durationMs: course.durationMs(),
    seed,
    depth,
    ...(course.fuzz === undefined ? {} : { fuzz: course.fuzz }),
    failOn,
    ...windowOf(calls),
    ...(diagnosis === undefined ? {} : { diagnosis: redactedDiagnosis(diagnosis, redact) }),
    ...(interrupted ? { interrupted } : {}),
    ...(waivers === undefined ? {} : { waivers: use }),
    ...scorecardOf(suite, observed),
    summary: summarise(results, suite, {
      requests: requests(),
      failOn,
      stopped: diagnosis?.stopped === true ? redact(diagnosis.problem) : undefined,
      interrupted,
      capReached: source.capReached() ? course.maxRequests : undefined,
      lost: lost === undefined ? undefined : redact(lost),
      gaps: source.gaps?.(),
      noCalls: whyNoCalls(calls, course.allowEmpty),
      waivers: use,
    }),
    results,
    exchanges,
  };
}

function scorecardOf({ scorecard }: Suite, observed: ReadonlyMap<string, Observed>): Pick<Report, 'scorecard'> {
  const seen = scorecard === undefined ? undefined : observed.get(scorecard.id);
  if (seen?.kind !== 'seen') return {};
  const { provider, requests, lines } = seen.value as Scorecard;
  return {
    scorecard: {
      provider,
      requests,
      lines: lines.map(({ id, title, standing, fact }) => ({ id, title, standing, fact })),
    },
  };
}

function redactedDiagnosis(diagnosis: Diagnosis, redact: (text: string) => string): Diagnosis {
  const { problem, cause, cure, stopped } = diagnosis;
  return { problem: redact(problem), cause: redact(cause), cure: redact(cure), stopped };
}

function windowOf(calls: Observed | undefined): Pick<Report, 'window'> {
  if (calls?.kind !== 'seen') return {};
  const { partOf, ...found } = calls.value as SettledWindow & { partOf?: SettledWindow };
  return { window: partOf === undefined ? figuresOf(found) : { ...figuresOf(partOf), part: figuresOf(found) } };
}

interface SettledWindow {
  readonly window: Window;
  readonly rows: readonly unknown[];
}

const figuresOf = ({ window: { from, to }, rows }: SettledWindow) => ({ from, to, calls: rows.length });

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

import type { Result } from '../../schemas/report.js';
import type { Finding, Verdict } from '../../schemas/verdict.js';
import { areaOf, type Rule } from '../../suites/rule.js';
import { gather, type ObservedById } from './observe.js';
import { needsOf } from './plan.js';
import { isTooDeep, TOO_DEEP } from './too-deep.js';

const OWN_FAULT = 'This is a fault of linecheck, not of the API. Please report it with the seed of the run.';

/** Judges one rule from what was observed. Pure; a judge that throws blames linecheck. */
export function judgeRule(rule: Rule, observed: ObservedById): Verdict {
  const needs = gather(rule.needs, observed);
  switch (needs.kind) {
    case 'unavailable':
      return { kind: needs.as, because: needs.because };
    case 'broken':
      return { kind: 'error', problem: needs.problem, hint: OWN_FAULT };
    case 'seen':
      try {
        return rule.judge(needs.values);
      } catch (error) {
        if (isTooDeep(error)) return { kind: 'inconclusive', because: TOO_DEEP };
        return { kind: 'error', problem: error instanceof Error ? error.message : String(error), hint: OWN_FAULT };
      }
    default:
      return needs satisfies never;
  }
}

/**
 * A rule and its verdict as a line of the report. Everything the target said passes through `redact`.
 * @param asked ids of the exchanges of each observation
 */
export function resultOf(
  rule: Rule,
  verdict: Verdict,
  asked: ReadonlyMap<string, readonly number[]>,
  redact: (text: string) => string,
): Result {
  const reason = reasonOf(verdict);
  const found = 'findings' in verdict ? verdict : { findings: [], count: 0 };
  return {
    rule: rule.id,
    clauses: rule.clauses,
    area: areaOf(rule),
    level: rule.level,
    verdict: verdict.kind,
    summary: rule.summary,
    ...(reason === undefined ? {} : { reason: redact(reason) }),
    why: rule.why,
    fix: rule.fix,
    source: rule.source,
    findings: found.findings.map((finding) => redacted(finding, redact)),
    findingCount: found.count,
    exchanges: needsOf(rule.needs).flatMap(({ observation }) => asked.get(observation.id) ?? []),
  };
}

function reasonOf(verdict: Verdict): string | undefined {
  switch (verdict.kind) {
    case 'pass':
      return verdict.note;
    case 'fail':
    case 'warn':
    case 'info':
      return undefined;
    case 'inconclusive':
    case 'skip':
      return verdict.because;
    case 'error':
      return `${verdict.problem}. ${verdict.hint}`;
    default:
      return verdict satisfies never;
  }
}

function redacted(finding: Finding, redact: (text: string) => string): Finding {
  const { message, expected, actual, at, exchange } = finding;
  return {
    message: redact(message),
    ...(expected === undefined ? {} : { expected: redact(expected) }),
    ...(actual === undefined ? {} : { actual: redact(actual) }),
    ...(at === undefined ? {} : { at: redact(at) }),
    ...(exchange === undefined ? {} : { exchange }),
  };
}

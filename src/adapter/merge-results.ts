import type { Report, Result } from '../../schemas/report.js';
import { isHarder } from './matrix.js';

/** The report of one scenario. */
export interface NamedReport {
  readonly name: string;
  readonly report: Report;
}

type Finding = Result['findings'][number] & { readonly scenarios?: readonly string[] };

/** Findings of one rule that are kept. */
const MOST_FINDINGS = 20;

/**
 * One result for each rule, the hardest of all scenarios. A finding is told once, with the scenarios that it was seen in:
 * those that differ by figures only are the same. Exchanges have numbers of their own over all scenarios.
 */
export function mergeResults(reports: readonly NamedReport[]): Pick<Report, 'results' | 'exchanges'> {
  const numbered = renumber(reports);
  const rules = new Map<string, { readonly name: string; readonly result: Result }[]>();
  for (const { name, report } of numbered) {
    for (const result of report.results) {
      const seen = rules.get(result.rule);
      if (seen === undefined) rules.set(result.rule, [{ name, result }]);
      else seen.push({ name, result });
    }
  }
  const results = [...rules.values()].map(mergeRule);
  const shown = new Set(results.flatMap(({ findings }) => findings.flatMap(({ exchange }) => exchange ?? [])));
  // Of the first run everything is kept; of others what proves something.
  const exchanges = numbered.flatMap(({ name, report }, place) =>
    report.exchanges
      .filter(({ id }) => place === 0 || shown.has(id))
      .map((exchange) => (place === 0 ? exchange : { ...exchange, purpose: `${name}: ${exchange.purpose}` })),
  );
  const kept = new Set(exchanges.map(({ id }) => id));
  return {
    results: results.map((result) => ({ ...result, exchanges: result.exchanges.filter((id) => kept.has(id)) })),
    exchanges,
  };
}

function mergeRule(seen: readonly { readonly name: string; readonly result: Result }[]): Result {
  const [first, ...others] = seen;
  if (first === undefined) throw new Error('a rule without a result');
  const hardest = others.reduce((a, b) => (isHarder(b.result.verdict, a.result.verdict) ? b : a), first).result;
  const alike = seen.filter(({ result }) => result.verdict === hardest.verdict);
  if (hardest.findings.length === 0 || seen.length === 1) return hardest;
  const findings = new Map<string, Finding & { scenarios: string[] }>();
  for (const { name, result } of alike) {
    for (const finding of result.findings) {
      const known = findings.get(kindOf(finding));
      if (known === undefined) findings.set(kindOf(finding), { ...finding, scenarios: [name] });
      else if (!known.scenarios.includes(name)) known.scenarios.push(name);
    }
  }
  const all = [...findings.values()];
  return {
    ...hardest,
    findings: all.slice(0, MOST_FINDINGS),
    findingCount: Math.max(all.length, ...alike.map(({ result }) => result.findingCount)),
  };
}

/** What a finding says, without its figures, ids and times. */
const kindOf = ({ message }: Finding): string =>
  message.replace(/"[^"]*"/g, '""').replace(/\b(?=\w*\d)[\w:.,+-]+/g, '#');

function renumber(reports: readonly NamedReport[]): readonly NamedReport[] {
  let offset = 0;
  return reports.map(({ name, report }) => {
    const by = offset;
    offset += Math.max(0, ...report.exchanges.map(({ id }) => id));
    if (by === 0) return { name, report };
    const exchanges = report.exchanges.map((exchange) => ({ ...exchange, id: exchange.id + by }));
    const results = report.results.map((result) => ({
      ...result,
      exchanges: result.exchanges.map((id) => id + by),
      findings: result.findings.map((finding) =>
        finding.exchange === undefined ? finding : { ...finding, exchange: finding.exchange + by },
      ),
    }));
    return { name, report: { ...report, exchanges, results } };
  });
}

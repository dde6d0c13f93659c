import type { Exchange } from '../../schemas/exchange.js';
import type { Report, Result } from '../../schemas/report.js';

/** What the parts of the page look up. */
export interface PageContext {
  readonly report: Report;
  exchange(id: number | undefined): Exchange | undefined;
  /** Rules with a finding that an exchange shows, by its id. */
  citedBy(id: number): readonly Result[];
  hasRule(id: string): boolean;
}

export function createPageContext(report: Report): PageContext {
  const exchanges = new Map(report.exchanges.map((exchange) => [exchange.id, exchange]));
  const rules = new Set(report.results.map(({ rule }) => rule));
  const cited = new Map<number, Set<Result>>();
  for (const result of report.results) {
    for (const { exchange } of result.findings) {
      if (exchange === undefined) continue;
      const results = cited.get(exchange);
      if (results === undefined) cited.set(exchange, new Set([result]));
      else results.add(result);
    }
  }
  return {
    report,
    exchange: (id) => (id === undefined ? undefined : exchanges.get(id)),
    citedBy: (id) => [...(cited.get(id) ?? [])],
    hasRule: (id) => rules.has(id),
  };
}

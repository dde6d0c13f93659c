import type { Exchange } from '../../schemas/exchange.js';
import type { Report } from '../../schemas/report.js';

/** What the parts of the page look up. */
export interface PageContext {
  readonly report: Report;
  exchange(id: number | undefined): Exchange | undefined;
  /** Rules with a finding that an exchange shows, by its id. */
  citedBy(id: number): readonly string[];
}

export function createPageContext(report: Report): PageContext {
  const exchanges = new Map(report.exchanges.map((exchange) => [exchange.id, exchange]));
  const cited = new Map<number, Set<string>>();
  for (const { rule, findings } of report.results) {
    for (const { exchange } of findings) {
      if (exchange === undefined) continue;
      const rules = cited.get(exchange);
      if (rules === undefined) cited.set(exchange, new Set([rule]));
      else rules.add(rule);
    }
  }
  return {
    report,
    exchange: (id) => (id === undefined ? undefined : exchanges.get(id)),
    citedBy: (id) => [...(cited.get(id) ?? [])],
  };
}

import type { Report } from '../../schemas/report.js';
import type { NamedReport } from './merge-results.js';

type Scorecard = NonNullable<Report['scorecard']>;
type Line = Scorecard['lines'][number];

const gravity: readonly Line['standing'][] = ['unseen', 'good', 'bad'];

/** One scorecard over all scenarios: of each line the worst, with the scenario that it was seen in. */
export function mergeScorecards(reports: readonly NamedReport[]): Scorecard | undefined {
  const cards = reports.flatMap(({ name, report: { scorecard } }) =>
    scorecard === undefined ? [] : [{ name, scorecard }],
  );
  const [first] = cards;
  if (first === undefined) return undefined;
  const lines = new Map<string, { readonly name: string; readonly line: Line }>();
  for (const { name, scorecard } of cards) {
    for (const line of scorecard.lines) {
      const worst = lines.get(line.id)?.line.standing;
      if (worst === undefined || gravity.indexOf(line.standing) > gravity.indexOf(worst))
        lines.set(line.id, { name, line });
    }
  }
  return {
    provider: first.scorecard.provider,
    requests: cards.reduce((sum, { scorecard }) => sum + scorecard.requests, 0),
    lines: [...lines.values()].map(({ name, line }) =>
      line.standing === 'bad' && name !== 'none' ? { ...line, fact: `${line.fact} (under ${name})` } : line,
    ),
  };
}

import type * as Sarif from 'sarif';
import type { Result } from '../../schemas/report.js';
import { inline } from '../markdown/inline.js';
import { plain } from './plain.js';

const levels = { must: 'error', should: 'warning', may: 'note' } as const;

/** A rule as code scanning shows it. */
export function descriptor({
  rule,
  summary,
  why,
  fix,
  source,
  clauses,
  level,
  area,
}: Result): Sarif.ReportingDescriptor {
  return {
    id: rule,
    name: nameOf(rule),
    shortDescription: { text: plain(summary) },
    fullDescription: { text: plain(why) },
    defaultConfiguration: { level: levels[level] },
    help: {
      text: plain(`${summary}\nWhy: ${why}\nFix: ${fix}\nContract: ${clauses.join(', ')}, ${source}`),
      markdown: [
        `**Holds** ${inline(summary)}`,
        `**Why** ${inline(why)}`,
        `**Fix** ${inline(fix)}`,
        `**Contract** ${inline(clauses.join(', '))}, ${inline(source)}`,
      ].join('\n\n'),
    },
    properties: {
      tags: [area, level, ...clauses],
      clauses,
      precision: 'very-high',
      'problem.severity': level === 'must' ? 'error' : level === 'should' ? 'warning' : 'recommendation',
    },
  };
}

/** `calls/start-time-in-seconds` as `CallsStartTimeInSeconds`. */
const nameOf = (rule: string): string =>
  rule
    .split(/[^a-zA-Z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

import type * as Sarif from 'sarif';
import type { Report, Result } from '../../schemas/report.js';
import { badLines } from '../scorecard.js';
import { badWaivers } from '../waived.js';
import { plain } from './plain.js';

/** How the run itself went. Rules without a verdict are told here: they are neither defects nor passes. */
export function invocation(report: Report): Sarif.Invocation {
  const { summary, startedAt, durationMs, interrupted, diagnosis } = report;
  const end = new Date(Date.parse(startedAt) + durationMs);
  const whole = interrupted !== true && (summary.verdict === 'conformant' || summary.verdict === 'nonconformant');
  return {
    executionSuccessful: whole,
    startTimeUtc: startedAt,
    ...(Number.isNaN(end.getTime()) ? {} : { endTimeUtc: end.toISOString() }),
    toolExecutionNotifications: [
      ...(whole ? [] : [{ level: 'error' as const, message: { text: plain(summary.reason ?? summary.verdict) } }]),
      ...(diagnosis === undefined
        ? []
        : [
            {
              level: 'error' as const,
              message: { text: plain(`${diagnosis.problem}\n${diagnosis.cause}\n${diagnosis.cure}`) },
            },
          ]),
      ...badWaivers(report).map(({ rule, told }) => ({
        level: 'error' as const,
        message: { text: plain(`${rule}: ${told}`) },
      })),
      ...badLines(report).map(({ title, fact }) => ({
        level: 'note' as const,
        message: { text: plain(`as a client of the provider: ${title}? No: ${fact}`) },
      })),
      ...report.results.flatMap(notification),
    ],
  };
}

function notification({ rule, verdict, reason }: Result, index: number): Sarif.Notification[] {
  if (verdict !== 'error' && verdict !== 'inconclusive' && verdict !== 'skip') return [];
  return [
    {
      level: verdict === 'error' ? 'error' : 'note',
      message: { text: plain(`${verdict}: ${reason ?? 'no reason given'}`) },
      associatedRule: { id: rule, index },
    },
  ];
}

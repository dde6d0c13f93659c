import type { Report } from '../schemas/report.js';
import { plural } from './words.js';

export type Scorecard = NonNullable<Report['scorecard']>;

export const standingWords: Readonly<Record<Scorecard['lines'][number]['standing'], string>> = {
  good: 'good',
  bad: 'BAD',
  unseen: 'not seen',
};

/** `The adapter as a client of Aircall: 4 of 5 good, in 61 requests`. What nobody saw counts neither way. */
export function scoreInWords({ provider, requests, lines }: Scorecard): string {
  const seen = lines.filter(({ standing }) => standing !== 'unseen');
  const good = seen.filter(({ standing }) => standing === 'good').length;
  return `The adapter as a client of ${provider}: ${good} of ${seen.length} good, in ${plural(requests, 'request')}`;
}

export const badLines = ({ scorecard }: Report): Scorecard['lines'] =>
  scorecard?.lines.filter(({ standing }) => standing === 'bad') ?? [];

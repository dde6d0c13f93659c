import { type Scorecard, scoreInWords, standingWords } from '../scorecard.js';
import { inline } from './inline.js';

/** How the adapter behaved as a client of the provider behind it. */
export function scorecardTable(scorecard: Scorecard): string {
  const rows = scorecard.lines.map(({ title, standing, fact }) => {
    const word = standing === 'bad' ? `**${standingWords.bad}**` : standingWords[standing];
    return `| ${[inline(title), word, inline(fact)].join(' | ')} |`;
  });
  return [
    `**Client** ${inline(scoreInWords(scorecard))}`,
    '',
    '| A good client | | Seen |',
    '| :--- | :--- | :--- |',
    ...rows,
  ].join('\n');
}

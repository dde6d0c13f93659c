import { type Scorecard, scoreInWords, standingWords } from '../scorecard.js';
import { scrollable } from './scrollable.js';
import { safe } from './text.js';

const looks = { good: 'pass', bad: 'warn', unseen: 'quiet' } as const;

/** How an adapter behaved as a client of the vendor behind it. */
export function ScorecardSection({ scorecard }: { scorecard: Scorecard }) {
  return (
    <section aria-labelledby="client">
      <h2 id="client">Client</h2>
      <p class="quiet">{safe(scoreInWords(scorecard))}. None of it decides the verdict.</p>
      <div class="wide" {...scrollable('How the adapter behaved as a client')}>
        <table>
          <caption>How the adapter behaved as a client</caption>
          <thead>
            <tr>
              {['A good client', 'This one', 'What was seen'].map((name) => (
                <th scope="col">{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {scorecard.lines.map(({ title, standing, fact }) => (
              <tr>
                <th scope="row">{safe(title)}</th>
                <td class={looks[standing]}>{standingWords[standing]}</td>
                <td>{safe(fact)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

import type { Report } from '../../schemas/report.js';
import { figure } from '../words.js';
import { inGroup, readingOrder, verdictNames } from './verdicts.js';

/** How many of each verdict, each a way to its group. */
export function Counts({ report }: { report: Report }) {
  const groups = readingOrder.map((kind) => ({ kind, count: inGroup(report.results, kind).length }));
  const shown = groups.filter(({ kind, count }) => count > 0 || kind === 'fail' || kind === 'warn' || kind === 'pass');
  return (
    <nav aria-label="Rules by verdict">
      <ul class="counts">
        {shown.map(({ kind, count }) => (
          <li class={count === 0 ? 'none' : kind}>
            <a href={count === 0 ? '#rules' : `#${kind}`}>
              <span class="number">{figure(count)}</span>
              <span class="label">{verdictNames[kind].many}</span>
            </a>
          </li>
        ))}
      </ul>
      <Bar counts={shown} />
    </nav>
  );
}

/** The same figures as lengths, for the eye alone. */
function Bar({ counts }: { counts: readonly { readonly kind: string; readonly count: number }[] }) {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  let x = 0;
  return (
    <svg class="bar" viewBox="0 0 1000 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {counts.map(({ kind, count }) => {
        const width = total === 0 ? 0 : (count / total) * 1000;
        const from = x;
        x += width;
        return <rect class={kind} x={from.toFixed(1)} width={width.toFixed(1)} height="6" />;
      })}
    </svg>
  );
}

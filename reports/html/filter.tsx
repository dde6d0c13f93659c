import type { Result } from '../../schemas/report.js';
import { areasOf, figure } from '../words.js';
import type { PageContext } from './page-context.js';
import { safe } from './text.js';
import { type readingOrder, verdictNames } from './verdicts.js';

/** The rules of one verdict. */
export interface VerdictGroup {
  readonly kind: (typeof readingOrder)[number];
  readonly results: readonly Result[];
}

/** By verdict, area and word. It stays hidden until the script wakes it up. */
export function Filter({ context, groups }: { context: PageContext; groups: readonly VerdictGroup[] }) {
  return (
    <search id="filter" aria-label="Filter rules" hidden>
      <form>
        <fieldset>
          <legend>Show only</legend>
          {groups.map(({ kind, results }) => (
            <label class={`chip ${kind}`}>
              <input type="checkbox" name="verdict" value={kind} />{' '}
              {`${verdictNames[kind].many} ${figure(results.length)}`}
            </label>
          ))}
        </fieldset>
        <label>
          Area{' '}
          <select name="area">
            <option value="">all areas</option>
            {areasOf(context.report).map(({ name }) => (
              <option value={safe(name)}>{safe(name)}</option>
            ))}
          </select>
        </label>
        <label>
          Word{' '}
          <input type="search" name="word" autocomplete="off" spellcheck={false} placeholder="rule, clause, text" />
        </label>
        <button type="reset">Show all</button>
        <p id="shown" role="status" />
      </form>
    </search>
  );
}

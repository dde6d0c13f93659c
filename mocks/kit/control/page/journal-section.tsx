import type { JournalEntry, Recorded } from '../../journal/types.js';
import { Action } from './action.js';
import { scrollable } from './scrollable.js';
import type { PageState } from './state.js';
import { clockTime, count } from './text.js';

/** Bodies are shown in part: the control API has them whole. */
const LONGEST_BODY = 4_000;

/** What was asked and answered, newest first. */
export function JournalSection({ state: { journal } }: { state: PageState }) {
  const { entries, more } = journal;
  return (
    <section aria-labelledby="journal">
      <h2 id="journal">Journal</h2>
      {entries.length === 0 ? <p class="quiet">Nobody has asked anything yet.</p> : ''}
      <ol class="entries">
        {entries.map((entry) => (
          <li>
            <Entry entry={entry} />
          </li>
        ))}
      </ol>
      {more > 0 ? <p class="quiet">And {count(more)} older ones.</p> : ''}
      {entries.length === 0 ? (
        ''
      ) : (
        <div class="actions">
          <Action method="DELETE" path="/journal">
            Empty the journal
          </Action>
        </div>
      )}
    </section>
  );
}

function Entry({ entry }: { entry: JournalEntry }) {
  const { id, at, method, path, status, ms, request, response, notes } = entry;
  return (
    <details id={`entry-${id}`}>
      <summary>
        <span class="quiet">{clockTime(at)}</span> <span class={status < 400 ? 'good' : 'bad'}>{String(status)}</span>{' '}
        <span class="asked">
          {method} {path}
        </span>{' '}
        <span class="quiet">{ms.toFixed(1)} ms</span>
      </summary>
      {notes.length === 0 ? '' : <p>{notes.join('; ')}</p>}
      <Side title="Request" recorded={request} />
      <Side title="Response" recorded={response} />
    </details>
  );
}

function Side({ title, recorded: { headers, body } }: { title: string; recorded: Recorded }) {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\n`);
  const shown = body.length > LONGEST_BODY ? `${body.slice(0, LONGEST_BODY)}…` : body;
  return (
    <figure>
      <figcaption>{title}</figcaption>
      <pre {...scrollable(title)}>
        {lines}
        {shown === '' ? '' : `\n${shown}`}
      </pre>
    </figure>
  );
}

import type { JournalEntry } from '../../journal/types.js';
import { Action } from './action.js';
import { Recorded } from './recorded.js';
import { Row } from './row.js';
import { scrollable } from './scrollable.js';
import { Section, type SectionProps } from './section.js';
import { clockTime, count } from './text.js';

export const entryKey = ({ id }: JournalEntry): string => `entry-${id}`;

/** What was asked and answered, newest first. */
export function JournalSection({ state: { journal, known } }: SectionProps) {
  const { entries, more } = journal;
  return (
    <Section name="journal" title="Requests">
      {entries.length === 0 ? (
        <p class="quiet">Nobody has asked anything yet.</p>
      ) : (
        <input type="search" id="filter" aria-label="Only requests with" placeholder="Only those with ..." />
      )}
      <div class="list" {...scrollable('Requests, newest first')}>
        <ol class="entries">
          {entries.map((entry) => (
            <Row id={entryKey(entry)} version={entryKey(entry)} known={known}>
              <Entry entry={entry} />
            </Row>
          ))}
        </ol>
      </div>
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
    </Section>
  );
}

function Entry({ entry }: { entry: JournalEntry }) {
  const { at, method, path, status, ms, request, response, notes } = entry;
  return (
    <details>
      <summary>
        <span class="quiet">{clockTime(at)}</span> <span class={status < 400 ? 'good' : 'bad'}>{String(status)}</span>{' '}
        <span class="asked">
          {method} {path}
        </span>{' '}
        <span class="quiet">{ms.toFixed(1)} ms</span>
        {notes.length === 0 ? '' : <span class="note">{notes.join('; ')}</span>}
      </summary>
      <Recorded title="Request" {...request} />
      <Recorded title="Response" {...response} />
    </details>
  );
}

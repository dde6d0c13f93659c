import type { RecordedBody } from '../../schemas/exchange.js';
import { clip } from '../clip.js';
import { figure, plural } from '../words.js';
import { around, layOut } from './lay-out.js';
import { scrollable } from './scrollable.js';
import { safeLine, size } from './text.js';

interface Props {
  readonly title: string;
  readonly body: RecordedBody;
  /** Characters to show at most. */
  readonly limit?: number | undefined;
  /** Lines to show on either side of the marked one; absent: all. */
  readonly reach?: number | undefined;
  /** JSON pointer to what shall be marked. */
  readonly pointer?: string | undefined;
}

const LONGEST_LINE = 1000;
/** Lines from which a body scrolls in a box of its own. */
const TALL = 24;

/** A body as text, laid out for reading, and how much of it this is. */
export function Body({ title, body, limit, reach, pointer }: Props) {
  if (body.bytes === 0) return <p class="quiet">{`${title}: empty`}</p>;
  if (body.encoding === 'base64') {
    return <p class="quiet">{`${title}: ${size(body)}, binary; base64 begins ${clip(body.text, 60).split('…')[0]}`}</p>;
  }
  const text = limit === undefined ? body.text : body.text.slice(0, limit);
  const all = layOut(text, pointer);
  const { before, lines, after } = reach === undefined ? { before: 0, lines: all, after: 0 } : around(all, reach);
  const tall = lines.length > TALL || text.length > 4000;
  const cut = body.cut || text.length < body.text.length;
  return (
    <figure>
      <figcaption class="quiet">
        {`${title}: ${size(body)}${cut ? `, of which ${figure(text.length)} characters are here` : ''}`}
      </figcaption>
      <pre class={tall ? 'tall' : ''} {...(tall ? scrollable(title) : {})}>
        {before > 0 ? <i>{`… ${plural(before, 'line')} before\n`}</i> : ''}
        {lines.map(({ text: line, marked }) => {
          const shown = safeLine(clip(line, LONGEST_LINE));
          return marked ? <mark>{`${shown}\n`}</mark> : `${shown}\n`;
        })}
        {after > 0 ? <i>{`… ${plural(after, 'line')} after`}</i> : ''}
      </pre>
    </figure>
  );
}

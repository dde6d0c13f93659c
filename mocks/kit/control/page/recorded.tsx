import { scrollable } from './scrollable.js';

/** Bodies are shown in part: the control API has them whole. */
const LONGEST_BODY = 4_000;
/** A longer one is not worth reading as JSON only to be cut. */
const LONGEST_JSON = 200_000;

interface RecordedProps {
  readonly title: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

/** One side of an exchange, as text whatever stands in it. */
export function Recorded({ title, headers = {}, body }: RecordedProps) {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\n`);
  const shown = readable(body);
  return (
    <figure>
      <figcaption>{title}</figcaption>
      <pre {...scrollable(title)}>
        {lines}
        {shown === '' ? '' : lines.length === 0 ? shown : `\n${shown}`}
      </pre>
    </figure>
  );
}

/** JSON with line breaks and blanks, anything else as it stands; cut when it is long. */
function readable(body: string): string {
  const text = laidOut(body);
  return text.length > LONGEST_BODY ? `${text.slice(0, LONGEST_BODY)}…\n(cut here; the journal has the rest)` : text;
}

function laidOut(body: string): string {
  if (body.length > LONGEST_JSON || !/^\s*[[{]/.test(body)) return body;
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}

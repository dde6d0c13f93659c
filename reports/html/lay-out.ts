/** A line of a body, made for reading. */
export interface Line {
  readonly text: string;
  /** True on the line that a JSON pointer leads to. */
  readonly marked: boolean;
}

/** White space, then a bracket or comma, a text (perhaps broken off), or another run of characters. */
const token = /\s*(?:([{}[\],:])|("(?:[^"\\]|\\[\s\S])*(?:"|\\?$))|([^\s{}[\],:"]+))/y;
const INDENT = '  ';

/**
 * JSON with a line for each value. Only the white space is ours: every token stands as it was sent, so that `1.0`, a
 * doubled key or a body that breaks off is seen as it is. What is not JSON stays in its own lines.
 * @param pointer the value to mark; where it is missing, the nearest value around it
 */
export function layOut(body: string, pointer?: string): readonly Line[] {
  const start = body.trimStart().slice(0, 1);
  const lines = start === '{' || start === '[' ? layOutJson(body, segmentsOf(pointer)) : undefined;
  return lines ?? body.split(/\r\n|\n|\r/).map((text) => ({ text, marked: false }));
}

/** Only the lines about the marked one, and how many were left out on either side. */
export function around(lines: readonly Line[], reach: number) {
  const at = Math.max(
    0,
    lines.findIndex(({ marked }) => marked),
  );
  const from = Math.max(0, at - reach);
  const to = Math.min(lines.length, Math.max(at, reach) + reach + 1);
  return { before: from, lines: lines.slice(from, to), after: lines.length - to };
}

interface Holder {
  readonly list: boolean;
  key: string;
  index: number;
}

/** @returns `undefined` for what stops being JSON */
function layOutJson(body: string, wanted: readonly string[]): readonly Line[] | undefined {
  const lines = [''];
  const open: Holder[] = [];
  let best = { depth: 0, line: -1 };
  let keyNext = false;
  const write = (text: string) => {
    lines[lines.length - 1] += text;
  };
  const breakLine = () => void lines.push(INDENT.repeat(Math.min(open.length, 40)));
  const beginValue = () => {
    const leads = open.length <= wanted.length && open.every((holder, level) => nameOf(holder) === wanted[level]);
    if (leads && open.length > best.depth) best = { depth: open.length, line: lines.length - 1 };
  };
  token.lastIndex = 0;
  for (let match = token.exec(body); match !== null; match = token.exec(body)) {
    const [, sign, text, other] = match;
    const holder = open.at(-1);
    if (sign === '{' || sign === '[') {
      beginValue();
      write(sign);
      open.push({ list: sign === '[', key: '', index: 0 });
      keyNext = sign === '{';
      if (!/^\s*[}\]]/.test(body.slice(token.lastIndex, token.lastIndex + 20))) breakLine();
    } else if (sign === '}' || sign === ']') {
      if (holder === undefined || holder.list !== (sign === ']')) return undefined;
      open.pop();
      if (!/[{[]$/.test(lines.at(-1) ?? '')) breakLine();
      write(sign);
    } else if (sign === ',') {
      if (holder === undefined) return undefined;
      write(',');
      breakLine();
      holder.index += 1;
      keyNext = !holder.list;
    } else if (sign === ':') {
      write(': ');
      keyNext = false;
    } else if (keyNext && holder !== undefined && text !== undefined) {
      holder.key = keyOf(text);
      write(text);
    } else {
      beginValue();
      write(text ?? other ?? '');
    }
    if (token.lastIndex >= body.length) break;
  }
  return lines.map((text, line) => ({ text, marked: line === best.line }));
}

const nameOf = ({ list, key, index }: Holder): string => (list ? String(index) : key);

function keyOf(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    return text.slice(1, -1);
  }
}

/** `/a~1b/0` as `a/b`, `0`. */
const segmentsOf = (pointer: string | undefined): readonly string[] =>
  pointer === undefined || !pointer.startsWith('/')
    ? []
    : pointer
        .slice(1)
        .split('/')
        .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));

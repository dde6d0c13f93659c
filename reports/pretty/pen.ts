import { styleText } from 'node:util';
import { wrapAnsi } from 'fast-wrap-ansi';
import { printable } from '../printable.js';
import type { Look } from '../reporter.js';

const LABEL = 10;

type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'green';

/** Newer releases of Node ask stdout whether it wants colours, unless told that this is already decided. */
const style: (styles: Style[], text: string, options: { validateStream: boolean }) => string = styleText;

/** Writes lines of a given width; everything that goes through it is made safe for a terminal first. */
export function createPen({ width, color }: Look) {
  const painter =
    (...styles: readonly Style[]) =>
    (text: string): string =>
      color ? style([...styles], text, { validateStream: false }) : text;
  const dim = painter('dim');
  const room = Math.max(40, width);

  /** Text wrapped to the width behind `indent` blanks; `paintWith` colours it after it is made safe. */
  function paragraph(text: string, indent: number, paintWith: (text: string) => string = String): string {
    const lines = wrapAnsi(printable(text), room - indent, { hard: true, trim: true });
    return lines
      .split('\n')
      .map((line) => `${' '.repeat(indent)}${paintWith(line)}`)
      .join('\n');
  }

  return {
    width: room,
    bold: painter('bold'),
    dim,
    red: painter('bold', 'red'),
    yellow: painter('bold', 'yellow'),
    green: painter('bold', 'green'),
    safe: printable,
    paragraph,
    /** `label     text`, the text wrapped beside its label. */
    field(label: string, text: string, paintWith: (text: string) => string = String, indent = 0): string {
      const wrapped = paragraph(text, indent + LABEL, paintWith);
      return `${' '.repeat(indent)}${dim(label.padEnd(LABEL))}${wrapped.slice(indent + LABEL)}`;
    },
    /** Behind its label on one line however long, so that it can be copied. */
    verbatim(label: string, text: string, indent = 0): string {
      return `${' '.repeat(indent)}${dim(label.padEnd(LABEL))}${printable(text)}`;
    },
  };
}

export type Pen = ReturnType<typeof createPen>;

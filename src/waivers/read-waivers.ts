import { readFileSync } from 'node:fs';
import { type Document, LineCounter, parseDocument } from 'yaml';
import type { Waiver } from '../../schemas/waivers.js';
import { LinecheckError } from '../errors.js';
import { type Mistake, mistakesIn } from './mistakes.js';

const EXAMPLE = `An entry looks like this:
    - rule: calls/id-is-string
      owner: telephony team
      reason: numeric until the new exchange is in
      expires: 2026-12-31`;

/**
 * The waivers in a YAML file: a list of rules that may fail for now.
 * @throws LinecheckError `file` when it cannot be read; `usage` with the line of every mistake in it
 */
export function readWaivers(file: string): readonly Waiver[] {
  const lines = new LineCounter();
  const document = parseDocument(read(file), { lineCounter: lines, prettyErrors: false });
  const lineOf = (offset: number): number => lines.linePos(offset).line;
  refuse(
    file,
    document.errors.map(({ message, pos }) => ({ line: lineOf(pos[0]), what: message })),
  );
  const { entries, under } = unwrap(entriesOf(document, file));
  const placeOf = (inEntries: readonly (string | number)[]): number => {
    const path = [...under, ...inEntries];
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (hasRange(node)) return lineOf(node.range[0]);
    }
    return 1;
  };
  refuse(file, mistakesIn(entries, placeOf));
  return entries as readonly Waiver[];
}

function entriesOf(document: Document.Parsed, file: string): unknown {
  try {
    return document.toJS();
  } catch (cause) {
    // An alias without its anchor, or aliases that would fill the memory.
    refuse(file, [{ line: 1, what: cause instanceof Error ? cause.message : String(cause) }]);
    throw cause;
  }
}

/** Files of many tools have their list under a key, and call its last day "expiry": it is clear what is meant. */
function unwrap(content: unknown): { readonly entries: unknown; readonly under: readonly string[] } {
  if (isMap(content) && Object.keys(content).join() === 'waivers') {
    return { ...unwrap(content.waivers), under: ['waivers'] };
  }
  // A file of nothing but remarks waives nothing.
  if (!Array.isArray(content)) return { entries: content ?? [], under: [] };
  return { entries: content.map((entry: unknown) => (isMap(entry) ? withExpires(entry) : entry)), under: [] };
}

function withExpires(entry: Readonly<Record<string, unknown>>): unknown {
  if ('expires' in entry || !('expiry' in entry)) return entry;
  const { expiry: expires, ...rest } = entry;
  return { ...rest, expires };
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function hasRange(node: unknown): node is { readonly range: readonly [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new LinecheckError('file', `Cannot read ${file}: ${cause instanceof Error ? cause.message : String(cause)}`, {
      hint: 'Name a YAML file with a list of waivers.',
      cause,
    });
  }
}

function refuse(file: string, mistakes: readonly Mistake[]): void {
  if (mistakes.length === 0) return;
  const told = mistakes.map(({ line, what }) => `${file}:${line}: ${what}`).join('\n  ');
  throw new LinecheckError('usage', mistakes.length === 1 ? told : `The waivers have mistakes:\n  ${told}`, {
    hint: EXAMPLE,
  });
}

import { printable } from '../printable.js';

/** Ends a piece of text where a renderer looks for names, numbers and addresses to link. */
const SEAM = '<!-- -->';

/**
 * Text of the target inside a line of GitHub Markdown: it stays text. Markup, HTML, links, pictures, table cells and
 * formulas are escaped; @names, #numbers, addresses and :emoji: are cut by an empty comment, since a backslash does not keep
 * GitHub from linking them.
 */
export function inline(text: string): string {
  return printable(text)
    .replace(/[&<>]/g, (sign) => entities[sign] ?? sign)
    .replace(/[\\`*_[\]|~{}]/g, '\\$&')
    .replace(/\$/g, '<span>$</span>')
    .replace(/(?<![&])[@#]/g, `$&${SEAM}`)
    .replace(/\b(?:www(?=\.)|gh(?=-\d)|[a-z][a-z0-9+.-]*(?=:))/gi, `$&${SEAM}`)
    .replace(/:(?=[a-z0-9_+-]+:)/gi, `:${SEAM}`)
    .replace(/!(?=\\\[)/g, '\\!');
}

/** Text as code: nothing in it is markup, a name or a link. A fence longer than any in it holds it. */
export function code(text: string): string {
  const safe = printable(text);
  const fence = fenceFor(safe, 1);
  const pad = /^[` ]|[` ]$/.test(safe) || safe === '' ? ' ' : '';
  return `${fence}${pad}${safe}${pad}${fence}`;
}

/** A block of code; each entry is one line of it. */
export function block(language: 'sh' | 'text', lines: readonly string[]): string {
  const safe = lines.map(printable);
  const fence = fenceFor(safe.join('\n'), 3);
  return [`${fence}${language}`, ...safe, fence].join('\n');
}

/** The same text between HTML tags. */
export function htmlText(text: string): string {
  return printable(text)
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
    .replace(/[@#]/g, `$&${SEAM}`);
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function fenceFor(text: string, least: number): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  return '`'.repeat(Math.max(least, longest + 1));
}

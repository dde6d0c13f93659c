import { printable } from '../printable.js';

/** Ends a piece of text where a renderer looks for names, numbers and addresses to link. */
const SEAM = '<!-- -->';

/**
 * Text of the target inside a line of GitHub Markdown: it stays text. Markup, HTML, links, pictures and table cells are
 * escaped, formulas taken apart. @names, #numbers, addresses and :emoji: are cut by an empty comment, since a backslash
 * does not keep GitHub from linking them. The line must begin with something else.
 */
export function inline(text: string): string {
  const marked = entities(printable(text)).replace(/[\\`*_[\]|~]/g, '\\$&');
  return seams(marked);
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

/** The same between HTML tags, where a backslash is a backslash. */
export function htmlText(text: string): string {
  return seams(entities(printable(text)));
}

const entities = (text: string): string => text.replace(/[&<>"]/g, (sign) => named[sign] ?? sign);

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const seams = (text: string): string =>
  text
    .replace(/[@#]/g, `$&${SEAM}`)
    .replace(/www(?=\.)|gh(?=-\d)|(?:https?|ftp|mailto|xmpp)(?=:)/gi, `$&${SEAM}`)
    .replace(/:(?=[a-z0-9_+\\-]+:)/gi, `:${SEAM}`)
    .replace(/\$/g, '<span>$</span>');

function fenceFor(text: string, least: number): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  return '`'.repeat(Math.max(least, longest + 1));
}

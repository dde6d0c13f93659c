import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';
import { hostile } from '../fixtures.js';
import { printable } from '../printable.js';
import { block, code, inline } from './inline.js';

const render = (markdown: string) =>
  micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });

/** What a reader sees; no tag but ours may be there. */
function textOf(html: string): string {
  const bare = html.replaceAll('<!-- -->', '').replaceAll(/<\/?(?:p|span)>/g, '');
  expect(bare).not.toMatch(/<[a-z/!]/i);
  return bare.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

const markup = fc.string({
  unit: fc.constantFrom(
    ...'<>&"\'`*_[]()#@!|~$\\:./-+= 1aw'.split(''),
    'http://a.b',
    'www.a.b',
    '\n',
    'a@b.c',
    '<b>',
    '&#64;',
  ),
  maxLength: 30,
});

test('whatever is written, a reader sees that very text', () => {
  fc.assert(
    fc.property(markup, (text) => {
      expect(textOf(render(`x ${inline(text)} y`))).toBe(`x ${printable(text)} y`);
    }),
    { numRuns: 500 },
  );
});

test.each(hostile.map((text) => [text]))('%j stays text in a line', (text) => {
  expect(textOf(render(`x ${inline(text)} y`))).toBe(`x ${printable(text)} y`.replaceAll('\ud800', '\ufffd'));
});

test.each([
  ['a name', '@octocat'],
  ['a number', '#12'],
  ['a number of another repository', 'octo/cat#12'],
  ['an emoji', ':tada:'],
  ['an old number', 'GH-12'],
  ['a formula', '$x$'],
])('%s is nowhere in one piece', (_sentence, text) => {
  expect(inline(text)).not.toContain(text);
});

test('code holds whatever is written', () => {
  fc.assert(
    fc.property(markup, (text) => {
      const [, seen = ''] = /^<p><code>([\s\S]*)<\/code><\/p>$/.exec(render(code(text))) ?? [];
      expect(textOf(seen).trim()).toBe(printable(text).trim());
    }),
  );
});

test('a block of code ends where it should', () => {
  fc.assert(
    fc.property(markup, markup, (one, other) => {
      const [, seen = ''] =
        /^<pre><code class="language-text">([\s\S]*)\n<\/code><\/pre>$/.exec(render(block('text', [one, other]))) ?? [];
      expect(textOf(seen)).toBe(`${printable(one)}\n${printable(other)}`);
    }),
  );
});

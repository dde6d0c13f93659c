import { aFailure, anExchange, aReport, aResult } from '../schemas/fixtures.js';
import type { Report } from '../schemas/report.js';

/** What a target may say to be more than text, each in one line. */
export const hostile = [
  '<script>window.pwned = 1</script><img src=x onerror="window.pwned=1">',
  "\"><svg onload=window.pwned=1> ' onmouseover=window.pwned=1 x='",
  '</script></style></pre></details><!-- <b>',
  ']]> &lt;b&gt; &#64;octocat &amp;',
  '[click](javascript:alert(1)) ![x](http://evil.example/x.png) <https://evil.example> [a]: http://evil.example',
  'http://evil.example www.evil.example mail@evil.example xmpp:a@b.example @octocat #1 GH-1 octo/cat#2 :tada:',
  '``` ~~~ ` `` # heading | a | b | \\| **bold** _em_ ~~gone~~ $x$ $$y$$ \\`tick\\`',
  '::set-output name=a::b ::error::x ##[add-mask]x %0A::warning::y %',
  'a\n::error title=x::injected\r\n# heading\n\n- item\n\n```\n</summary>\n<details>',
  '\u001b[31mred\u001b]0;title\u0007 \u202egnp.exe \u0000 \u2028 \ufeff \ud800',
  '{0} {1} [x](1) {{a}}',
  '    - 1. > indented',
] as const;

/** Control characters but the line break, invisible ones, and halves of characters. */
export const unprintable = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** A run of a target that answers with such things wherever it can. */
export function aHostileReport(text: string): Report {
  const exchange = {
    purpose: text,
    request: {
      method: 'POST',
      url: `http://127.0.0.1:4000/calls?q=${text}`,
      headers: [['x-odd', text]] as const,
      body: { bytes: text.length, text, cut: false },
    },
    response: { status: 200, headers: [[text, text]] as const, body: { bytes: text.length, text, cut: true } },
    curl: `curl '${text}'`,
  };
  const unanswered = { failure: { code: text, fact: text, hint: text } };
  const { response: _response, ...asked } = anExchange({ ...exchange, id: 2, ...unanswered });
  const finding = { message: text, expected: text, actual: text, at: `/${text}` };
  const odd = { summary: text, why: text, fix: text, source: text, area: text };
  const results = [
    aFailure({
      ...odd,
      rule: 'a/fails',
      findings: [{ ...finding, exchange: 1 }, { ...finding, exchange: 2 }, finding],
      cure: { text, next: [text], example: { before: text, after: text }, verified: { answers: 1 } },
    }),
    aFailure({ ...odd, rule: 'a/follows', findings: [{ ...finding, exchange: 1 }], becauseOf: 'a/fails' }),
    aFailure({ ...odd, rule: 'a/strays', findings: [{ ...finding, exchange: 2 }], becauseOf: text }),
    aFailure({ ...odd, rule: 'a/warns', verdict: 'warn', findings: [{ ...finding, exchange: 2 }] }),
    aFailure({ ...odd, rule: 'a/notes', verdict: 'info', findings: [finding] }),
    aResult({ ...odd, rule: 'a/broken', verdict: 'error', reason: text }),
    aResult({ ...odd, rule: 'a/unclear', verdict: 'inconclusive', reason: text }),
    aResult({ ...odd, rule: 'a/skipped', verdict: 'skip', reason: text }),
    aResult({ ...odd, rule: 'a/holds', reason: text }),
  ];
  return aReport({
    target: text,
    results,
    diagnosis: { problem: text, cause: text, cure: text, stopped: false },
    summary: { ...aReport({ results }).summary, reason: text },
    exchanges: [anExchange(exchange), asked],
  });
}

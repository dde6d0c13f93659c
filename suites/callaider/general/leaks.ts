/** What a text of an error gives away, and the patterns that tell it. Plain words never match: each needs its punctuation. */
const patterns: readonly (readonly [what: string, pattern: RegExp])[] = [
  // Frames and headings of traces, by the language that prints them.
  [
    'a stack trace',
    /\bat (?:async |new )?[^\n()]{1,120}\((?:(?:file:|node:|webpack|\/|[A-Za-z]:[\\/])[^\n()\s]{1,200}|[^\n()\s]{1,200}\.[cm]?[jt]sx?):\d+:\d+\)/,
  ],
  ['a stack trace', /\bat (?:async )?(?:file:\/\/|node:)?(?:\/|[A-Za-z]:[\\/])[^\n()\s]{1,200}:\d+:\d+/],
  [
    'a stack trace',
    /\bat (?:[\w.@-]+\/)?[\w$]+(?:\.[\w$<>]+)+\((?:[\w$]+\.(?:java|kt|scala|groovy):\d+|Native Method|Unknown Source)\)/,
  ],
  ['a stack trace', /\bat [\w.`<>[\],+]+\([^\n)]{0,200}\) in (?:[A-Za-z]:\\|\/)[^\n]{1,200}:line \d+/],
  ['a stack trace', /Traceback \(most recent call last\)/],
  ['a stack trace', /File "[^"\n]{1,200}", line \d+/],
  ['a stack trace', /#\d+ (?:\/|[A-Za-z]:\\)[^\s(]{1,200}\(\d+\)/],
  ['a stack trace', /goroutine \d+ \[running\]/],
  ['a stack trace', /[\w./-]+\.rb:\d+:in [`'"]/],
  ['a stack trace', /thread '[^'\n]{1,60}' (?:\(\d+\) )?panicked at/],
  ['a debug page', /you have <code>DEBUG = True<\/code>|Using the URLconf defined in/],
  ['a debug page', /Whoops\\|Symfony\\Component\\|Illuminate\\[A-Z]\w+\\/],
  // What databases say, and their statements.
  ['SQL', /SQLSTATE\[/],
  ['SQL', /You have an error in your SQL syntax/i],
  ['SQL', /syntax error at or near "/i],
  ['SQL', /\bORA-\d{5}\b/],
  ['SQL', /duplicate key value violates unique constraint|violates (?:foreign key|not-null|check) constraint/i],
  ['SQL', /\b(?:relation|column) (?:"[\w.]+"|\w+\.\w+) does not exist\b/i],
  ['SQL', /Unknown column '[^']+' in '|Table '[^']+' doesn't exist/],
  ['SQL', /no such (?:table|column): \w|near "[^"\n]{1,60}": syntax error/],
  ['SQL', /Unclosed quotation mark after the character string|Incorrect syntax near '/],
  ['SQL', /\bSQLITE_[A-Z]{3,}\b|\bER_[A-Z]+_[A-Z_]{2,}\b|\bsqlMessage\b/],
  ['SQL', /\bSELECT\s[^;]{1,400}?\sFROM\s+["`[]?\w+[^;]{0,400}?\s(?:WHERE|JOIN|LIMIT|ORDER BY|GROUP BY)\s/],
  [
    'SQL',
    /\b(?:INSERT INTO|DELETE FROM)\s+["`[]?[\w.]+["`\]]?\s*(?:\(|VALUES|WHERE)|\bUPDATE\s+["`[]?[\w.]+["`\]]?\s+SET\s/,
  ],
  // Where the code lies.
  [
    'a file path',
    /(?:^|[\s"'`(=:])(?<!\b(?:href|src|action|content)=["']?)\/(?:var|home|usr|opt|srv|root|etc|mnt|Users|private)\/[\w./@+-]*\w\.(?:[cm]?[jt]sx?|py|php|rb|go|java|cs|sql|db|sqlite3?|ya?ml|env|conf|ini|log|twig)\b/m,
  ],
  [
    'a file path',
    /(?:^|[\s"'`(=])\/[\w./@+-]+\.(?:[cm]?[jt]sx?|py|php|rb|go|java|cs|twig)(?::\d+|\(\d+\)| on line <?b?>?\d| line \d)/m,
  ],
  [
    'a file path',
    /\b[A-Za-z]:\\(?:[\w .$-]+\\)+[\w .$-]+\.(?:[cm]?[jt]s|py|php|rb|cs|vb|config|aspx?|dll|exe|log|mdf|db|cshtml)\b/,
  ],
];

export interface Leak {
  readonly what: string;
  /** The place where it shows, in one short line. */
  readonly excerpt: string;
}

/** Each kind of leak once. The paths inside a stack trace go without saying. */
export function leaksIn(text: string): readonly Leak[] {
  const found = new Map<string, Leak>();
  for (const [what, pattern] of patterns) {
    if (found.has(what) || (what === 'a file path' && found.has('a stack trace'))) continue;
    const match = pattern.exec(text);
    if (match !== null) found.set(what, { what, excerpt: match[0].trim().replace(/\s+/g, ' ').slice(0, 80) });
  }
  return [...found.values()];
}

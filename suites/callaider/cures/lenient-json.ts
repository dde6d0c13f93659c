/** Texts longer than this are not worth another reading. */
const LONGEST = 8 * 1024 ** 2;
const strings = /"(?:[^"\\]|\\.)*"/y;
const nan = /-?\b(?:NaN|Infinity)\b/y;
const NOTHING = '\u0000 no number';

/** JSON in which NaN and Infinity stand for numbers, without the fields that have them; `undefined` when it is none. */
export function withoutNaN(text: string): unknown {
  if (text.length > LONGEST || !/NaN|Infinity/.test(text)) return undefined;
  const json = rewrite(text, [
    [strings, (token) => token],
    [nan, () => JSON.stringify(NOTHING)],
  ]);
  return parse(json);
}

const single = /'(?:[^'\\]|\\.)*'/y;
const words: Readonly<Record<string, string>> = { None: 'null', True: 'true', False: 'false' };

/** A dictionary as Python prints it; `undefined` when it is none. */
export function fromPython(text: string): unknown {
  if (text.length > LONGEST || !/^\s*[[{]\s*'/.test(text)) return undefined;
  const json = rewrite(text, [
    [strings, (token) => JSON.stringify(unescaped(token))],
    [single, (token) => JSON.stringify(unescaped(token))],
    [/\b(?:None|True|False)\b/y, (token) => words[token] ?? token],
  ]);
  return parse(json);
}

function unescaped(token: string): string {
  return token
    .slice(1, -1)
    .replace(/\\(?:x([\da-f]{2})|u([\da-f]{4})|(.))/gi, (_all, two, four, one: string | undefined) =>
      one === undefined
        ? String.fromCharCode(Number.parseInt(two ?? four, 16))
        : ({ n: '\n', t: '\t', r: '\r' }[one] ?? one),
    );
}

type Rewriting = readonly [pattern: RegExp, to: (token: string) => string];

/** Replaces tokens from left to right; what is no token stays. */
function rewrite(text: string, rewritings: readonly Rewriting[]): string {
  const parts: string[] = [];
  let at = 0;
  let plain = 0;
  while (at < text.length) {
    const found = rewritings.find(([pattern]) => {
      pattern.lastIndex = at;
      return pattern.test(text);
    });
    if (found === undefined) {
      at += 1;
      continue;
    }
    const [pattern, to] = found;
    parts.push(text.slice(plain, at), to(text.slice(at, pattern.lastIndex)));
    at = pattern.lastIndex;
    plain = at;
  }
  return parts.join('') + text.slice(plain);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json, function (this: unknown, _key, value) {
      if (value !== NOTHING) return value;
      // A list keeps its places.
      return Array.isArray(this) ? null : undefined;
    });
  } catch {
    return undefined;
  }
}

import { literal } from '../probe/encodings.js';

/** What stands in evidence in the place of a secret: of the key, of what was made of it, of a credential of the user's. */
export function placeholdersOf(labels: readonly string[]): RegExp {
  const made = [...new Set(labels)].map((label) => literal(`[${label}]`));
  // A key such as "secret" is found in its own placeholder.
  const ours = `\\$LINECHECK_(?:${['SECRET', ...made].join('|')})`;
  return new RegExp([ours, ...made, String.raw`\[key removed\]`, String.raw`\[value of --header [^\]]+\]`].join('|'));
}

/** Whether a text is the recorded one, if whatever was cut out of that may have been anything. */
export function sameText(recorded: string, asked: string, placeholders: RegExp): boolean {
  if (recorded === asked) return true;
  const [first = '', ...rest] = recorded.split(placeholders);
  const last = rest.pop();
  if (last === undefined || !asked.startsWith(first) || !asked.endsWith(last)) return false;
  const end = asked.length - last.length;
  let at = first.length;
  for (const part of rest) {
    const found = asked.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return at <= end;
}

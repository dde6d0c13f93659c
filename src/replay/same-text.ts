/** What stands in evidence where the key, or a credential of the user's, was cut out. */
const cutOut = /\$LINECHECK_SECRET|\[key removed\]|\[value of --header [^\]]+\]/;

/** Whether a text is the recorded one, if whatever was cut out of that may have been anything. */
export function sameText(recorded: string, asked: string): boolean {
  if (recorded === asked) return true;
  const parts = recorded.split(cutOut);
  const [first = '', ...rest] = parts;
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

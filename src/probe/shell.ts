/** Stands for the key in a text that is about to be quoted; no header or URL can hold it. */
export const KEY_MARK = '\u0001';

/**
 * One word of a POSIX shell that means exactly this text. Single quotes, so that nothing in it is expanded;
 * with `KEY_MARK` in it double quotes, where the mark becomes `$LINECHECK_SECRET` and everything else stays literal.
 */
export function shellWord(text: string): string {
  if (text.includes(KEY_MARK)) {
    return `"${text.replace(/[\\"$`]/g, '\\$&').replaceAll(KEY_MARK, '$LINECHECK_SECRET')}"`;
  }
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

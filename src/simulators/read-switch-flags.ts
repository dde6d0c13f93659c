import { LinecheckError } from '../errors.js';

/**
 * `rate.limit=120` and the like as the factories take them: numbers, yes and no, or text.
 * @throws LinecheckError `usage` for text without `=`
 */
export function readSwitchFlags(texts: readonly string[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    texts.map((text) => {
      const at = text.indexOf('=');
      if (at > 0) return [text.slice(0, at), valueFrom(text.slice(at + 1))];
      throw new LinecheckError('usage', `--set ${JSON.stringify(text)} is not a switch and its value`, {
        hint: 'Write --set name=value; linecheck mock <provider> --list-switches names them',
      });
    }),
  );
}

function valueFrom(text: string): unknown {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

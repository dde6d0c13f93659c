import type { Switches } from '../switches.js';

type Ways = Pick<Switches, 'messages.quotes' | 'messages.listSeparator'>;

/** A message as the account's switches have it. Values that it names keep the marks they came with. */
export function worded(message: string, switches: Ways): string {
  if (switches['messages.quotes'] === 'straight') return message;
  return message
    .replace(/(?<=[a-z])'(?=[a-z])/g, '\u2019')
    .replace(/'([^']*)'/g, '\u2018$1\u2019')
    .replace(/"([^"]*)"/g, '\u201c$1\u201d');
}

/** Values of a message, one after the other. */
export const listed = (values: readonly string[], switches: Ways): string =>
  values.join(switches['messages.listSeparator']);

import { printable } from '../printable.js';

/**
 * A workflow command on one line. What would end the line, the command or a property is written in percent, so that text of
 * the target can neither add a command nor change this one.
 */
export function command(name: string, properties: Readonly<Record<string, string>>, message: string): string {
  const given = Object.entries(properties)
    .map(([key, value]) => `${key}=${inProperty(value)}`)
    .join(',');
  return `::${name}${given === '' ? '' : ` ${given}`}::${inMessage(message)}`;
}

const inMessage = (text: string): string =>
  text.split('\n').map(printable).join('\n').replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const inProperty = (text: string): string =>
  printable(text).replaceAll('%', '%25').replaceAll(':', '%3A').replaceAll(',', '%2C');

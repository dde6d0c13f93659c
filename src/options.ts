import { InvalidArgumentError } from 'commander';
import { LinecheckError } from './errors.js';

/** For options that may be repeated. */
export function collect(value: string, earlier: readonly string[]): readonly string[] {
  return [...earlier, value];
}

export function wholeNumber(option: string): (text: string) => number {
  return (text) => {
    if (/^\d{1,15}$/.test(text)) return Number(text);
    throw new InvalidArgumentError(`${option} takes a whole number, such as 10.`);
  };
}

export function number(option: string): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() !== '' && Number.isFinite(value) && value > 0) return value;
    throw new InvalidArgumentError(`${option} takes a number above 0, such as 2.5.`);
  };
}

/**
 * A moment as people write it: Unix seconds, or ISO 8601 (without a zone: UTC).
 * @returns whole Unix seconds
 * @throws LinecheckError `usage`
 */
export function moment(option: string, text: string): number {
  if (/^\d{12,}$/.test(text)) {
    throw new LinecheckError('usage', `${option} ${text} has ${text.length} digits: that is milliseconds`, {
      hint: `Unix seconds are meant: ${option} ${text.slice(0, 10)}`,
    });
  }
  if (/^\d{1,11}$/.test(text)) return Number(text);
  const zoned = /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?)?$/.test(text)
    ? `${text.replace(' ', 'T')}${text.length > 10 ? 'Z' : ''}`
    : text;
  const parsed = /^\d{4}-\d\d/.test(zoned) ? Date.parse(zoned) : Number.NaN;
  if (!Number.isNaN(parsed)) return Math.floor(parsed / 1000);
  throw new LinecheckError('usage', `${option} ${JSON.stringify(text)} is not a time`, {
    hint: `Write Unix seconds or ISO 8601: ${option} 1765012345, ${option} 2026-11-14, ${option} 2026-11-14T09:00:00Z`,
  });
}

/** `Name: value` as curl takes it. @throws LinecheckError `usage` */
export function headerLine(text: string): readonly [name: string, value: string] {
  const match = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):\s*(.*)$/.exec(text);
  const [, name, value] = match ?? [];
  if (name !== undefined && value !== undefined) return [name, value];
  throw new LinecheckError('usage', `--header ${JSON.stringify(text)} is not a header`, {
    hint: "Write it as curl does: --header 'X-Tenant: 42'",
  });
}

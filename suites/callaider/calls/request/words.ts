import type { Window } from '../../../observation.js';

/** `1 call`, `1,204 calls`. */
export const many = (count: number, word = 'call'): string =>
  `${count.toLocaleString('en-US')} ${word}${count === 1 ? '' : 's'}`;

/** `31 of 1,204 calls`. */
export const share = (count: number, total: number): string => `${count.toLocaleString('en-US')} of ${many(total)}`;

/** Unix seconds as `2026-11-14 09:00:05`, UTC; the number itself when no calendar has it. */
export function moment(seconds: number): string {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? String(seconds) : date.toISOString().slice(0, 19).replace('T', ' ');
}

/** `2026-11-14 09:00:00 to 2026-11-21 09:00:00 UTC`. */
export const spell = ({ from, to }: Window): string => `${moment(from)} to ${moment(to)} UTC`;

/** A length of time: `40 s`, `3 h 5 min`, `12 d 4 h`. */
export function lapse(seconds: number): string {
  const whole = Math.round(Math.abs(seconds));
  if (whole < 60) return `${whole} s`;
  const units = [
    [Math.floor(whole / 86_400), 'd'],
    [Math.floor((whole % 86_400) / 3600), 'h'],
    [Math.floor((whole % 3600) / 60), 'min'],
  ] as const;
  const told = units.filter(([count]) => count > 0).slice(0, 2);
  return told.map(([count, unit]) => `${count} ${unit}`).join(' ');
}

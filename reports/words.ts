import type { Report, Result } from '../schemas/report.js';

type Area = { readonly name: string; readonly results: readonly Result[] };

/** Areas in the order of the suite. */
export function areasOf(report: Report): readonly Area[] {
  const areas = new Map<string, Result[]>();
  for (const result of report.results) {
    const area = areas.get(result.area);
    if (area === undefined) areas.set(result.area, [result]);
    else area.push(result);
  }
  return [...areas].map(([name, results]) => ({ name, results }));
}

/** `1,204`. */
export const figure = (count: number): string => count.toLocaleString('en-US');

/** `1 warning`, `3 warnings`. */
export const plural = (count: number, word: string): string => `${figure(count)} ${word}${count === 1 ? '' : 's'}`;

/** `2026-11-14 09:00` in UTC, from Unix seconds. */
export const moment = (seconds: number): string =>
  new Date(seconds * 1000).toISOString().slice(0, 16).replace('T', ' ');

/** The window that was judged, and the part of it that was asked for again and again where that was one. */
export function inWords(window: Report['window']): string {
  if (window === undefined) return 'none with calls was found';
  const { from, to, calls = 0, part } = window;
  const whole = `${moment(from)} to ${moment(to)} UTC, ${plural(calls, 'call')}`;
  if (part === undefined) return whole;
  return `${whole}; asked again of these: ${moment(part.from)} to ${moment(part.to)} UTC, ${plural(part.calls, 'call')}`;
}

/** `240 ms`, `1.3 s`. */
export const lapse = (ms: number): string => (ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`);

/** What decides the requests of a run: `depth standard, seed 7, fuzz 100`. */
export const courseOf = ({ depth, seed, fuzz }: Report): string =>
  `depth ${depth}, seed ${seed}${fuzz === undefined ? '' : `, fuzz ${fuzz}`}`;

/** The flags that ask the same again: `--depth quick --seed 7`; the usual depth is left out. */
export const sameCourse = ({ depth, seed, fuzz }: Report): string =>
  [
    ...(depth === 'standard' ? [] : [`--depth ${depth}`]),
    `--seed ${seed}`,
    ...(fuzz === undefined ? [] : [`--fuzz ${fuzz}`]),
  ].join(' ');

/** Whether a verdict makes this run nonconformant. */
export function isRed(verdict: Result['verdict'], report: Pick<Report, 'failOn'>): boolean {
  return verdict === 'fail' || (verdict === 'warn' && report.failOn === 'warn');
}

export const verdictWords: Readonly<Record<Report['summary']['verdict'], string>> = {
  conformant: 'CONFORMANT',
  nonconformant: 'NOT CONFORMANT',
  inconclusive: 'INCONCLUSIVE',
  error: 'LINECHECK FAILED',
};

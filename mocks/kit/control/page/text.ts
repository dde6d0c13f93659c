import { isoMoment } from '../../time/duration.js';

/** `1,204`. */
export const count = (number: number): string => number.toLocaleString('en');

/** `2026-01-05 09:00:00 UTC`: to the second, as people read it. */
export const moment = (time: number): string =>
  Number.isFinite(time) ? `${isoMoment(Math.floor(time)).slice(0, 19).replace('T', ' ')} UTC` : 'never';

/** The time of the day alone. */
export const clockTime = (iso: string): string => iso.slice(11, 19);

/** The time of the day alone, of Unix seconds. */
export const dayTime = (time: number): string => clockTime(isoMoment(Math.floor(time)));

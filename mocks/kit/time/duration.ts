const SECONDS: Readonly<Record<string, number>> = { d: 86_400, h: 3_600, m: 60, s: 1 };

/**
 * Seconds of a text such as `2h30m`, `1d`, `90s`, `1.5h`; units fall in size, none comes twice. `undefined` for anything
 * else.
 */
export function readDuration(text: string): number | undefined {
  const pattern = /^(?:(\d+(?:\.\d+)?)d)?(?:(\d+(?:\.\d+)?)h)?(?:(\d+(?:\.\d+)?)m)?(?:(\d+(?:\.\d+)?)s)?$/;
  const found = pattern.exec(text.trim().toLowerCase());
  if (found === null || found[0] === '') return undefined;
  return ['d', 'h', 'm', 's'].reduce((sum, unit, at) => sum + Number(found[at + 1] ?? 0) * (SECONDS[unit] ?? 0), 0);
}

/** Unix seconds of an ISO 8601 moment with its zone, or of a number; `undefined` for anything else. */
export function readMoment(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string') return undefined;
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value);
  if (!/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d))?$/i.test(value)) return undefined;
  const ms = Date.parse(value);
  return Number.isNaN(ms) ? undefined : ms / 1000;
}

/** `2026-01-05T09:00:00.000Z`. */
export const isoMoment = (time: number): string => new Date(Math.round(time * 1000)).toISOString();

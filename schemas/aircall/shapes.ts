import type { Shapes } from '../shapes.js';

/** The properties of an object less some of them. */
export function less<P extends Shapes, K extends keyof P>(properties: P, ...names: readonly K[]): Omit<P, K> {
  const dropped: ReadonlySet<string> = new Set(names.map(String));
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !dropped.has(name))) as Omit<P, K>;
}

export const text = { type: 'string' } as const;
export const flag = { type: 'boolean' } as const;
export const count = { type: 'integer', minimum: 0 } as const;
/** Larger than 32 bits for calls; all stay below 2^53. */
export const id = { type: 'integer', minimum: 1, maximum: Number.MAX_SAFE_INTEGER } as const;
/** Unix seconds, UTC. */
export const unixSeconds = { type: 'integer', minimum: 0 } as const;
export const isoMillis = {
  type: 'string',
  pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
  description: 'ISO 8601 in UTC with milliseconds: 2020-02-18T20:52:22.000Z',
} as const;
export const isoSeconds = {
  type: 'string',
  pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$',
  description: 'ISO 8601 in UTC without milliseconds',
} as const;
export const url = { type: 'string', pattern: '^https?://' } as const;
export const uuid = { type: 'string', pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' } as const;
export const e164 = { type: 'string', pattern: '^\\+[1-9]\\d{4,14}$' } as const;
/** Two letters, ISO 3166. */
export const country = { type: 'string', pattern: '^[A-Z]{2}$' } as const;
export const hexColor = { type: 'string', pattern: '^#[0-9A-Fa-f]{6}$' } as const;

/** A value of the target in one short line, for "actual": `"+380…"`, `1765012345678`, `an array of 3`, `missing`. */
export function preview(value: unknown, limit = 80): string {
  if (value === undefined) return 'missing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty array' : `an array of ${value.length}`;
  if (typeof value === 'object' && value !== null) {
    const keys = Object.keys(value);
    const shown = keys.slice(0, 5).map((key) => JSON.stringify(clip(key, 30)));
    return keys.length === 0 ? 'an empty object' : `an object with ${shown.join(', ')}${keys.length > 5 ? ', …' : ''}`;
  }
  return typeof value === 'string' ? JSON.stringify(clip(value, limit)) : String(value);
}

/** `string`, `number`, `null`, `array`, …: the JSON type of a value. */
export function jsonType(value: unknown): string {
  if (value === null) return 'null';
  if (value === undefined) return 'missing';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** A text, a number or a boolean: neither null nor an array nor an object. */
export const isScalar = (value: unknown): boolean => value !== null && typeof value !== 'object';

function clip(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;
}

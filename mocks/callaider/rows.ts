/** A row as JSON would have it, less some fields. */
export function without<T extends object>(row: T, ...names: readonly (keyof T & string)[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !names.some((dropped) => dropped === name)));
}

/** The JSON object of a reply, or of a part of it; anything else counts as an empty one. */
export function objectIn(json: unknown): Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as Record<string, unknown>) : {};
}

/** Each value that is there, by its renamed key. */
export function renamed(
  row: Readonly<Record<string, unknown>> | undefined,
  names: Readonly<Record<string, string>>,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row ?? {}).map(([name, value]) => [names[name] ?? name, value]));
}

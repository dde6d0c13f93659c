import { jsonType } from '../../preview.js';

const phrases: Readonly<Record<string, string>> = {
  array: 'is an array',
  boolean: 'is a boolean',
  missing: 'is missing',
  null: 'is null',
  number: 'is a number',
  object: 'is an object',
  string: 'is text',
};

/** `is a number`, `is missing`: the JSON type of a value as the end of a sentence. */
export function describeType(value: unknown): string {
  return phrases[jsonType(value)] ?? 'is of an unknown type';
}

/** Empty, or nothing but blanks. Cheap for what begins with a letter or digit. */
export function isBlank(text: string): boolean {
  return !(text.charCodeAt(0) > 32) || text.trim() === '';
}

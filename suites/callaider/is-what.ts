import { jsonType, preview } from './preview.js';

/** What a value is, as the end of a sentence: `is missing`, `is null`, `is empty`, `is 101, a number`, `is an array of 3`. */
export function isWhat(value: unknown): string {
  if (value === undefined) return 'is missing';
  if (value === '') return 'is empty';
  if (typeof value === 'string' && value.trim() === '') return 'holds only blanks';
  const plain = value === null || typeof value === 'object';
  return plain ? `is ${preview(value)}` : `is ${preview(value)}, a ${jsonType(value)}`;
}

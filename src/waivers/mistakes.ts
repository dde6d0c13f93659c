import { Ajv, type ErrorObject } from 'ajv';
import formats from 'ajv-formats';
import { waiverSchema, waiversSchema } from '../../schemas/waivers.js';
import { nearest } from '../nearest.js';

export interface Mistake {
  readonly line: number;
  readonly what: string;
}

type Path = readonly (string | number)[];

/**
 * What is wrong with a list of waivers, in the order of its lines.
 * @param lineOf the line on which a part stands, or what holds it where it is missing
 */
export function mistakesIn(entries: unknown, lineOf: (path: Path) => number): readonly Mistake[] {
  const ajv = new Ajv({ allErrors: true });
  formats.default(ajv);
  const holds = ajv.compile(waiversSchema);
  const wrong = holds(entries) ? [] : (holds.errors ?? []).map((error) => mistake(error, lineOf));
  return [...wrong, ...repeats(entries, lineOf)].sort((a, b) => a.line - b.line);
}

const fields = Object.keys(waiverSchema.properties);
const meant: Readonly<Record<string, string>> = {
  rule: 'the id of a rule, such as calls/id-is-string',
  pointer: 'a JSON pointer, such as /calls/0/startTime',
  owner: 'a text that says who answers for it',
  reason: 'a text that says why the rule may fail for now',
  expires: 'a date, such as 2026-12-31',
};

function mistake({ instancePath, keyword, params }: ErrorObject, lineOf: (path: Path) => number): Mistake {
  const path = instancePath
    .split('/')
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  const [index, field] = path;
  if (index === undefined) return { line: 1, what: 'a list of waivers is wanted' };
  const entry = `entry ${Number(index) + 1}`;
  if (keyword === 'required') return { line: lineOf(path), what: `${entry} has no "${params.missingProperty}"` };
  if (keyword === 'additionalProperties') {
    const odd = String(params.additionalProperty);
    const near = nearest(odd, fields);
    const hint = near === undefined ? `the fields are ${fields.join(', ')}` : `did you mean "${near}"?`;
    return { line: lineOf([...path, odd]), what: `${entry} has a field "${odd}": ${hint}` };
  }
  if (field === undefined) return { line: lineOf(path), what: `${entry} is no waiver, but a single value` };
  return { line: lineOf(path), what: `"${field}" must be ${meant[field] ?? 'another value'}` };
}

/** One place waived twice: one of the two would hide that the other has expired. */
function repeats(entries: unknown, lineOf: (path: Path) => number): readonly Mistake[] {
  if (!Array.isArray(entries)) return [];
  const seen = new Set<string>();
  return entries.flatMap((entry: unknown, index) => {
    if (typeof entry !== 'object' || entry === null || !('rule' in entry)) return [];
    const key = JSON.stringify([entry.rule, 'pointer' in entry ? entry.pointer : '']);
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [{ line: lineOf([index]), what: `entry ${index + 1} waives ${String(entry.rule)} once more` }];
  });
}

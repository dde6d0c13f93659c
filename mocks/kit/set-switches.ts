import { byName } from './names.js';
import { OptionError } from './option-error.js';

/** What the values of a switch are. */
export type SwitchSchema =
  | { readonly enum: readonly unknown[] }
  | { readonly type: 'boolean' }
  | { readonly type: 'string'; readonly pattern?: string }
  | { readonly type: 'integer' | 'number'; readonly minimum: number; readonly maximum: number };

/**
 * A provider's freedoms, some of them decided otherwise.
 * @throws UnknownNameError for a switch that nobody has, OptionError for a value it does not take
 */
export function setSwitches<S extends object>(
  table: { readonly [N in keyof S]: { readonly schema: SwitchSchema } },
  usual: S,
  set: Partial<S>,
): S {
  const schemas = new Map(Object.entries<{ readonly schema: SwitchSchema }>(table));
  const known = [...schemas.keys()].map((name) => ({ name }));
  for (const [name, value] of Object.entries(set)) {
    byName('switch', name, known);
    const schema = schemas.get(name)?.schema;
    if (schema === undefined || takes(schema, value)) continue;
    throw new OptionError(`The switch "${name}" cannot be ${JSON.stringify(value)}`, hint(schema));
  }
  return { ...usual, ...set };
}

function takes(schema: SwitchSchema, value: unknown): boolean {
  if ('enum' in schema) return schema.enum.includes(value);
  switch (schema.type) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'string':
      return typeof value === 'string' && (schema.pattern === undefined || new RegExp(schema.pattern).test(value));
    case 'integer':
    case 'number':
      if (typeof value !== 'number' || (schema.type === 'integer' && !Number.isInteger(value))) return false;
      return value >= schema.minimum && value <= schema.maximum;
    default:
      return schema satisfies never;
  }
}

function hint(schema: SwitchSchema): string {
  if ('enum' in schema) return `Take one of: ${schema.enum.join(', ')}`;
  switch (schema.type) {
    case 'boolean':
      return 'Take true or false';
    case 'string':
      return schema.pattern === undefined ? 'Take a text' : `Take a text that fits ${schema.pattern}`;
    case 'integer':
    case 'number':
      return `Take ${schema.type === 'integer' ? 'a whole number' : 'a number'} from ${schema.minimum} to ${schema.maximum}`;
    default:
      return schema satisfies never;
  }
}

import { byName } from '../kit/names.js';
import { OptionError } from '../kit/option-error.js';
import { type Profile, type Schema, type Switches, type SwitchName, switchTable } from './switches.js';

/**
 * The switches of a profile, some of them set otherwise.
 * @throws UnknownNameError for a switch that nobody has, OptionError for a value it does not take
 */
export function readSwitches(profile: Profile, set: Partial<Switches> = {}): Switches {
  const known = Object.keys(switchTable).map((name) => ({ name }));
  const values: Record<string, unknown> = {};
  for (const [name, freedom] of Object.entries(switchTable)) values[name] = freedom[profile];
  for (const [name, value] of Object.entries(set)) {
    byName('switch', name, known);
    const { schema } = switchTable[name as SwitchName];
    if (!takes(schema, value))
      throw new OptionError(`The switch "${name}" cannot be ${JSON.stringify(value)}`, hint(schema));
    values[name] = value;
  }
  return values as unknown as Switches;
}

function takes(schema: Schema, value: unknown): boolean {
  if ('enum' in schema) return schema.enum.includes(value);
  switch (schema.type) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'string':
      return typeof value === 'string' && new RegExp(schema.pattern).test(value);
    case 'integer':
    case 'number':
      if (typeof value !== 'number' || (schema.type === 'integer' && !Number.isInteger(value))) return false;
      return value >= schema.minimum && value <= schema.maximum;
    default:
      return schema satisfies never;
  }
}

function hint(schema: Schema): string {
  if ('enum' in schema) return `Take one of: ${schema.enum.join(', ')}`;
  switch (schema.type) {
    case 'boolean':
      return 'Take true or false';
    case 'string':
      return `Take a text that fits ${schema.pattern}`;
    case 'integer':
    case 'number':
      return `Take ${schema.type === 'integer' ? 'a whole number' : 'a number'} from ${schema.minimum} to ${schema.maximum}`;
    default:
      return schema satisfies never;
  }
}

import { byName } from '../names.js';
import { OptionError } from '../option-error.js';
import type { FaultRequest, OptionField, Options, SimulatorFault } from './simulator-fault.js';

/** A request to switch a fault on, found good. */
export interface ReadFault {
  readonly fault: SimulatorFault;
  /** With the defaults of those not given. */
  readonly options: Options;
}

/** @throws UnknownNameError, or OptionError for a scope or options that cannot be */
export function readFault(request: FaultRequest, known: readonly SimulatorFault[]): ReadFault {
  const fault = byName('fault', request.name, known);
  requireNumber('nth', request.nth, 1, Number.MAX_SAFE_INTEGER, true);
  requireNumber('times', request.times, 1, Number.MAX_SAFE_INTEGER, true);
  requireNumber('probability', request.probability, 0, 1, false);
  const fields = Object.entries(fault.options as Readonly<Record<string, OptionField<unknown>>>);
  const given = request.options ?? {};
  const stray = Object.keys(given).find((name) => !fields.some(([known]) => known === name));
  if (stray !== undefined) {
    const names = fields.map(([name]) => name).join(', ');
    throw new OptionError(
      `The fault ${fault.name} has no option "${stray}"`,
      names === '' ? 'It has no options' : `There are: ${names}`,
    );
  }
  const options = fields.map(([name, field]) => [name, readOption(fault.name, name, field, given[name])] as const);
  return { fault, options: Object.fromEntries(options) };
}

function readOption(fault: string, name: string, field: OptionField<unknown>, given: unknown): unknown {
  if (given === undefined) return field.default;
  const { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY, oneOf } = field;
  const isRightKind = typeof given === typeof field.default;
  const isInRange = typeof given !== 'number' || (given >= least && given <= most);
  if (isRightKind && isInRange && (oneOf === undefined || oneOf.includes(given))) return given;
  throw new OptionError(
    `The option "${name}" of the fault ${fault} cannot be ${JSON.stringify(given)}`,
    `${field.about}. Take ${allowed(field)}`,
  );
}

function allowed({ default: usual, oneOf, least, most }: OptionField<unknown>): string {
  if (oneOf !== undefined) return `one of ${oneOf.map((each) => JSON.stringify(each)).join(', ')}`;
  const bounds = [least === undefined ? '' : `from ${least}`, most === undefined ? '' : `to ${most}`];
  return [`a ${typeof usual}`, ...bounds, `such as ${JSON.stringify(usual)}`].filter((part) => part !== '').join(' ');
}

function requireNumber(name: string, value: unknown, least: number, most: number, whole: boolean): void {
  if (value === undefined) return;
  if (typeof value === 'number' && value >= least && value <= most && (!whole || Number.isInteger(value))) return;
  throw new OptionError(
    `"${name}" of a fault cannot be ${JSON.stringify(value)}`,
    whole ? `Take a whole number from ${least} on` : `Take a number from ${least} to ${most}`,
  );
}

import { isNumberText } from '../wire/numbers.js';
import type { Facts, Finding } from './check.js';
import type { Check, Pair } from './endpoint.js';
import { fieldsAt, numberAt, readValues, textAt, textsAt, type Values } from './values.js';

/** What is wrong about the values; `undefined` when the check holds. */
export function broken(check: Check, values: Values, facts: Facts): Finding | undefined {
  switch (check.kind) {
    case 'readable':
      return named(check.params.find((name) => values.get(name)?.kind === 'bad'));
    case 'range':
      return named(check.params.find((name) => isOutside(name, check, values, facts)));
    case 'together':
      return given(values, check.params).length === 1 ? {} : undefined;
    case 'some-pair':
      return complete(values, check.pairs).length === 0 ? {} : undefined;
    case 'rising':
      return complete(values, check.pairs).some(([from, to]) => from >= to) ? {} : undefined;
    case 'shorter': {
      const mayEqual = facts.switches['window.exactly180Days'] === 'allowed';
      const isLong = ([from, to]: readonly [number, number]): boolean =>
        to - from > check.seconds || (to - from === check.seconds && !mayEqual);
      return complete(values, check.pairs).some(isLong) ? {} : undefined;
    }
    case 'one-of': {
      const known = new Set(check.values.map((value) => folded(value, check.anyCase)));
      return listed(textsOf(values, check.param).filter((text) => !known.has(folded(text, check.anyCase))));
    }
    case 'above': {
      const [value, than] = [numberAt(values, check.param), numberAt(values, check.than)];
      return value !== undefined && than !== undefined && value <= than ? {} : undefined;
    }
    case 'numbers':
      return listed(textsOf(values, check.param).filter((text) => !isNumberText(text)));
    case 'known':
      return listed(textsOf(values, check.param).filter((text) => !facts.isKnown(check.what, text)));
    case 'free':
      return listed(textsOf(values, check.param).filter((text) => facts.isTaken(text, values)));
    case 'required':
      return named(check.params.find((name) => !values.has(name)));
    case 'clock':
      return named(check.params.find((name) => minutesOf(textAt(values, name)) === undefined));
    case 'clock-order': {
      const [from = 0, to = 0] = check.params.map((name) => minutesOf(textAt(values, name)));
      return from >= to ? {} : undefined;
    }
    case 'count': {
      const { length } = textsAt(values, check.param);
      return length < check.least || length > check.most ? {} : undefined;
    }
    case 'length':
      return isFitting(textAt(values, check.param), check) ? undefined : {};
    case 'not-both':
      return given(values, check.params).length === 2 ? {} : undefined;
    case 'one-level':
      return isAtBothLevels(check.param, values) ? {} : undefined;
    case 'found':
      return undefined;
    default:
      return check satisfies never;
  }
}

const named = (param: string | undefined): Finding | undefined => (param === undefined ? undefined : { param });
const listed = (list: readonly string[]): Finding | undefined => (list.length === 0 ? undefined : { list });

const given = (values: Values, names: readonly string[]): readonly string[] => names.filter((name) => values.has(name));

function complete(values: Values, pairs: readonly Pair[]): readonly (readonly [number, number])[] {
  return pairs.flatMap(([first, second]) => {
    const [from, to] = [numberAt(values, first), numberAt(values, second)];
    return from === undefined || to === undefined ? [] : [[from, to] as const];
  });
}

function isOutside(name: string, check: Check & { readonly kind: 'range' }, values: Values, facts: Facts): boolean {
  if (!values.has(name)) return false;
  const value = numberAt(values, name);
  const most = check.mostBy === undefined ? check.most : facts.switches[check.mostBy];
  return value === undefined || value < check.least || value > most;
}

/** Of a list, or of a single text. */
function textsOf(values: Values, name: string): readonly string[] {
  const text = textAt(values, name);
  return text === undefined ? textsAt(values, name) : [text];
}

const folded = (text: string, anyCase: true | undefined): string => (anyCase ? text.toLowerCase() : text);

/** Minutes after midnight of `HH:mm`. */
export function minutesOf(text: string | undefined): number | undefined {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text ?? '') ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

function isFitting(text: string | undefined, { least, most, email }: Check & { readonly kind: 'length' }): boolean {
  if (text === undefined) return true;
  const { length } = [...text];
  return length >= least && length <= most && (!email || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text));
}

function isAtBothLevels(param: string, values: Values): boolean {
  if (!values.has(param)) return false;
  const type = param === 'lead_tags' ? 'texts' : 'text';
  const parameters = [{ name: param, type, about: '' }] as const;
  return fieldsAt(values, 'leads').some((lead) => readValues({ parameters }, lead).has(param));
}

import type { Switches, SwitchName } from '../switches.js';

/**
 * One endpoint as data: what it takes, what it refuses with which words, and in which order it looks. The handler, the
 * OpenAPI document and the tests of refusals are all made from this, so they cannot drift apart.
 */
export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Behind the base: `/call-log/summary`. */
  readonly path: string;
  /** camelCase, for the OpenAPI document. */
  readonly id: string;
  readonly summary: string;
  readonly parameters: readonly Parameter[];
  /** In the order in which they are looked at: the first that is broken is told, and no other. */
  readonly rules: readonly Rule[];
}

export type ParameterType = 'long' | 'integer' | 'double' | 'boolean' | 'text' | 'texts' | 'object' | 'objects';

export interface Parameter {
  /** Dotted for one inside an object: `assignment.strategy`. */
  readonly name: string;
  readonly type: ParameterType;
  readonly mandatory?: 'yes' | 'conditional';
  readonly about: string;
  readonly default?: string | number | boolean;
}

export interface Rule {
  /** Stable, such as `T2`: one id for one text, wherever it stands. */
  readonly id: string;
  readonly check: Check;
  /** `{param}` is the parameter, `{list}` the values that are wrong, separated by commas. */
  readonly message: string;
  /** Told instead while a switch stands at a value. */
  readonly otherwise?: Otherwise;
  /** Not in the documentation's table of this endpoint. */
  readonly inferred?: true;
}

export interface Otherwise {
  readonly switch: SwitchName;
  readonly is: Switches[SwitchName];
  readonly message: string;
}

export type Pair = readonly [from: string, to: string];

/** What must hold. Parameters that are absent or blank break nothing but what asks for them. */
export type Check =
  /** The value can be read as what its type says. */
  | { readonly kind: 'readable'; readonly params: readonly string[] }
  /** Both bounds are allowed. */
  | {
      readonly kind: 'range';
      readonly params: readonly string[];
      readonly least: number;
      readonly most: number;
      /** The switch that says another upper bound. */
      readonly mostBy?: 'uniqueClients.mostPerPage';
    }
  /** Both or neither. */
  | { readonly kind: 'together'; readonly params: Pair }
  /** At least one pair is complete. */
  | { readonly kind: 'some-pair'; readonly pairs: readonly Pair[] }
  /** In each complete pair the first is below the second. */
  | { readonly kind: 'rising'; readonly pairs: readonly Pair[] }
  /** Each complete pair lies less than so many seconds apart. */
  | { readonly kind: 'shorter'; readonly pairs: readonly Pair[]; readonly seconds: number }
  | { readonly kind: 'one-of'; readonly param: string; readonly values: readonly string[]; readonly anyCase?: true }
  /** When both are there. */
  | { readonly kind: 'above'; readonly param: string; readonly than: string }
  /** Telephone numbers, with the country code and a hyphen in front or without. */
  | { readonly kind: 'numbers'; readonly param: string }
  /** The account has everything that is named. */
  | { readonly kind: 'known'; readonly param: string; readonly what: Known }
  /** No other lead has one of the numbers. */
  | { readonly kind: 'free'; readonly param: string }
  | { readonly kind: 'required'; readonly params: readonly string[] }
  /** `HH:mm`. */
  | { readonly kind: 'clock'; readonly params: readonly string[] }
  | { readonly kind: 'clock-order'; readonly params: Pair }
  /** How many values a list has. An absent list has none. */
  | { readonly kind: 'count'; readonly param: string; readonly least: number; readonly most: number }
  | {
      readonly kind: 'length';
      readonly param: string;
      readonly least: number;
      readonly most: number;
      readonly email?: true;
    }
  | { readonly kind: 'not-both'; readonly params: Pair }
  /** Not beside the leads and in one of them too. */
  | { readonly kind: 'one-level'; readonly param: string }
  /** Looked at last of all: something was found. */
  | { readonly kind: 'found' };

/** What an account has, and a request may name. */
export type Known =
  /** Also an employee who was removed. */
  | 'employee-ever'
  | 'employee'
  | 'employee-tag'
  | 'employee-name'
  | 'employee-code'
  | 'lead'
  | 'lead-number'
  | 'lead-status';

/** Keeps the types together. */
export const endpoint = (given: Endpoint): Endpoint => given;

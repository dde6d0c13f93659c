/** Words that the schemas below are spelled with. Objects are closed, so a field too many is told as well as one missing. */
type Shapes = Readonly<Record<string, object>>;

export type ObjectShape<P extends Shapes, R extends string> = {
  readonly type: 'object';
  readonly additionalProperties: false;
  readonly required: readonly R[];
  readonly properties: P;
};

/** An object in which every property is always there. */
export function object<const P extends Shapes>(properties: P): ObjectShape<P, keyof P & string> {
  return { type: 'object', additionalProperties: false, required: Object.keys(properties), properties };
}

/** An object with properties that may be missing. */
export function objectWith<const P extends Shapes, const O extends Shapes>(
  properties: P,
  optional: O,
): ObjectShape<P & O, keyof P & string> {
  return {
    type: 'object',
    additionalProperties: false,
    required: Object.keys(properties),
    properties: { ...properties, ...optional },
  };
}

export type Nullable<S> = {
  readonly anyOf: readonly [S, { readonly type: 'null' }];
};

export function nullable<const S extends object>(schema: S): Nullable<S> {
  return { anyOf: [schema, { type: 'null' }] };
}

export type List<S> = {
  readonly type: 'array';
  readonly items: S;
};

export function list<const S extends object>(items: S): List<S> {
  return { type: 'array', items };
}

export const text = { type: 'string', minLength: 1 } as const;
export const flag = { type: 'boolean' } as const;
export const seconds = { type: 'integer', minimum: 0, description: 'seconds' } as const;
export const success = { const: 'success' } as const;
export const callId = {
  type: 'string',
  pattern: '^[\\da-f]{8}-[\\da-f]{4}-4[\\da-f]{3}-[89ab][\\da-f]{3}-[\\da-f]{12}$',
  description: "the vendor's id of the call",
} as const;
export const tenDigits = { type: 'string', pattern: '^\\d{10}$', description: 'without a prefix' } as const;
/** ISO 8601 in UTC, to the second. */
export const moment = {
  type: 'string',
  pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$',
  description: 'ISO 8601, UTC: 2026-07-03T10:00:00Z',
} as const;
/** The name of the file is all the protection there is. */
export const recordingUrl = { type: 'string', pattern: '^https?://.+/recordings/crm_[\\w-]{24,}\\.wav$' } as const;

/** Words that the vendors' schemas are spelled with. Objects are closed: a field too many is told as well as one missing. */
export type Shapes = Readonly<Record<string, object>>;

// Aliases, since an interface is no `Record<string, unknown>`.
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

/**
 * The type that a JSON Schema written `as const` describes, so that the validator and the compiler read one text.
 * Covers what our schemas use: const, enum, primitive types, arrays, objects, maps and anyOf.
 */
export type FromSchema<S> = S extends { readonly const: infer C }
  ? C
  : S extends { readonly enum: readonly (infer E)[] }
    ? E
    : S extends { readonly anyOf: readonly (infer O)[] }
      ? O extends unknown
        ? FromSchema<O>
        : never
      : S extends { readonly type: infer T }
        ? FromType<T, S>
        : unknown;

type FromType<T, S> = T extends 'string'
  ? string
  : T extends 'integer' | 'number'
    ? number
    : T extends 'boolean'
      ? boolean
      : T extends 'null'
        ? null
        : T extends 'array'
          ? S extends { readonly prefixItems: infer P }
            ? { readonly [K in keyof P]: FromSchema<P[K]> }
            : S extends { readonly items: infer I }
              ? readonly FromSchema<I>[]
              : readonly unknown[]
          : T extends 'object'
            ? S extends { readonly properties: infer P }
              ? FromProperties<P, S extends { readonly required: readonly (infer R)[] } ? R : never>
              : S extends { readonly additionalProperties: infer V }
                ? Readonly<Record<string, FromSchema<V>>>
                : Readonly<Record<string, unknown>>
            : unknown;

type FromProperties<P, R> = {
  readonly [K in keyof P as K extends R ? K : never]: FromSchema<P[K]>;
} & {
  readonly [K in keyof P as K extends R ? never : K]?: FromSchema<P[K]>;
};

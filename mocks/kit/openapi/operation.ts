/** A JSON Schema, draft 2020-12, as OpenAPI 3.1 takes it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What an OpenAPI document says about one route. Method and path come from the route itself. */
export interface Operation {
  /** camelCase and unique: `listCalls`. */
  readonly id: string;
  /** One line. */
  readonly summary: string;
  readonly description?: string;
  readonly tag: string;
  /** Needs no credential. */
  readonly open?: true;
  /** Query parameters by name; `required` beside the schema. */
  readonly query?: Readonly<Record<string, Parameter>>;
  /** Parameters of the path that are not plain text. */
  readonly params?: Readonly<Record<string, Parameter>>;
  /** JSON body. */
  readonly body?: JsonSchema;
  /** By status. Refusals that all operations share are in `Provider.openapi.shared`. */
  readonly responses: Readonly<Record<number, Answer>>;
}

export interface Parameter {
  readonly schema: JsonSchema;
  readonly description?: string;
  readonly required?: true;
}

export interface Answer {
  readonly description: string;
  /** JSON body; absent for an empty one. */
  readonly schema?: JsonSchema;
  /** When it is not JSON, such as `audio/mpeg`. */
  readonly type?: string;
}

/** What the document says beside its operations. */
export interface OpenApiDetails {
  readonly title: string;
  /** Of the API as simulated, such as `v1`. */
  readonly version: string;
  readonly description: string;
  /** `components.securitySchemes`; any one of them lets a request in. */
  readonly security: Readonly<Record<string, JsonSchema>>;
  /** `components.schemas`, for `$ref: '#/components/schemas/...'`. */
  readonly schemas?: Readonly<Record<string, JsonSchema>>;
  /** Answers that every operation may give. */
  readonly shared?: Readonly<Record<number, Answer>>;
}

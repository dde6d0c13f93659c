import type { FromSchema } from './from-schema.js';

const text = { type: 'string' } as const;

export const headersSchema = {
  type: 'array',
  description: 'name and value, in the order sent, repeated names included',
  items: { type: 'array', items: text, minItems: 2, maxItems: 2 },
} as const;

const bodySchema = {
  type: 'object',
  additionalProperties: false,
  required: ['bytes', 'text', 'cut'],
  properties: {
    bytes: { type: 'integer', minimum: 0, description: 'true size after decoding' },
    text: { type: 'string', description: 'base64 when encoding says so' },
    encoding: { const: 'base64' },
    cut: { type: 'boolean', description: 'true when text holds only the beginning' },
  },
} as const;

/** One request and what came back. The key is cut out of every part of it. */
export const exchangeSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'observation', 'purpose', 'request', 'at', 'ms', 'curl'],
  properties: {
    id: { type: 'integer', minimum: 1 },
    observation: { type: 'string', description: 'id of the observation that asked' },
    purpose: text,
    request: {
      type: 'object',
      additionalProperties: false,
      required: ['method', 'url', 'headers'],
      properties: { method: text, url: text, headers: headersSchema, body: bodySchema },
    },
    response: {
      type: 'object',
      additionalProperties: false,
      required: ['status', 'headers', 'body'],
      properties: { status: { type: 'integer' }, headers: headersSchema, body: bodySchema },
    },
    failure: {
      type: 'object',
      additionalProperties: false,
      required: ['code', 'fact', 'hint'],
      description: 'why no response came',
      properties: { code: text, fact: text, hint: text },
    },
    echoed: { type: 'boolean', description: 'true when the response gave the key back' },
    at: { type: 'string', format: 'date-time' },
    ms: { type: 'number', minimum: 0 },
    curl: { type: 'string', description: 'repeats the request; reads the key from $LINECHECK_SECRET' },
  },
} as const;

export type Exchange = FromSchema<typeof exchangeSchema>;
export type RecordedBody = FromSchema<typeof bodySchema>;

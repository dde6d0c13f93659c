import type { FromSchema } from './from-schema.js';

const said = { type: 'string', pattern: '\\S' } as const;

const termsProperties = {
  owner: { ...said, description: 'who answers for it' },
  reason: { ...said, description: 'why the rule may fail for now' },
  expires: {
    type: 'string',
    format: 'date',
    description: 'the last day it holds, in UTC: 2026-12-31',
  },
} as const;

const waiverProperties = {
  rule: { type: 'string', pattern: '^[a-z-]+/[a-z0-9-]+$', description: 'id of the rule that may fail' },
  pointer: {
    type: 'string',
    pattern: '^(/([^~/]|~[01])*)*$',
    description: 'JSON pointer: only findings at or below it are waived; absent: the whole rule',
  },
  ...termsProperties,
} as const;

/** One entry of a waivers file: a rule may fail, for a reason, on somebody's account, until a day. */
export const waiverSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['rule', 'owner', 'reason', 'expires'],
  properties: waiverProperties,
} as const;

/** A waivers file, once its YAML is read. */
export const waiversSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://linecheck.dev/schemas/waivers-1.json',
  title: 'linecheck/waivers@1',
  type: 'array',
  items: waiverSchema,
} as const;

/** What a report says of a waived rule. */
export const waivedSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['owner', 'reason', 'expires'],
  description: 'somebody answers for this failure until a day: it does not fail the run',
  properties: termsProperties,
} as const;

const usedSchema = {
  ...waiverSchema,
  required: [...waiverSchema.required, 'findings'],
  properties: {
    ...waiverProperties,
    findings: { type: 'integer', minimum: 0, description: 'findings that it covers' },
  },
} as const;

/** What became of each waiver in a run. Expired, stale and unused ones fail it: a waiver must not outlive its reason. */
export const waiversUseSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['used', 'unused', 'expired', 'stale', 'idle'],
  description: 'what became of each waiver; absent when none were given',
  properties: {
    used: { type: 'array', items: usedSchema },
    unused: { type: 'array', items: waiverSchema, description: 'the rule did not fail' },
    expired: { type: 'array', items: waiverSchema, description: 'its day had passed when the run began' },
    stale: { type: 'array', items: waiverSchema, description: 'no rule of this version has this id' },
    idle: { type: 'array', items: waiverSchema, description: 'the rule was not judged this time' },
  },
} as const;

export type Waiver = FromSchema<typeof waiverSchema>;
export type Waived = FromSchema<typeof waivedSchema>;
export type WaiversUse = FromSchema<typeof waiversUseSchema>;

import type { FromSchema } from './from-schema.js';
import { verdictKinds } from './verdict.js';

const text = { type: 'string' } as const;
const count = { type: 'integer', minimum: 0 } as const;

export const changeGroups = ['newly failing', 'fixed', 'newly unclear', 'other'] as const;

/** What may make two runs differ though the API is the same. */
export const causes = [
  'target',
  'suite',
  'version',
  'rules',
  'depth',
  'fail-on',
  'waivers',
  'window',
  'seed',
  'stopped',
] as const;

const sideSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['target', 'version', 'startedAt', 'depth', 'seed', 'rules', 'verdict'],
  properties: {
    target: text,
    version: { type: 'string', description: 'of linecheck' },
    startedAt: { type: 'string', format: 'date-time' },
    depth: text,
    seed: count,
    rules: count,
    verdict: { enum: ['conformant', 'nonconformant', 'inconclusive', 'error'] },
  },
} as const;

const verdictSchema = {
  anyOf: [{ enum: verdictKinds }, { const: 'waived' }, { const: 'absent' }],
  description: 'waived: it fails, and a waiver covers that; absent: the run had no such rule',
} as const;

const changeSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['rule', 'group', 'before', 'after', 'summary'],
  properties: {
    rule: text,
    group: { enum: changeGroups },
    before: verdictSchema,
    after: verdictSchema,
    summary: { type: 'string', description: 'what must hold' },
    said: { type: 'string', description: 'the first finding or the reason of the later verdict' },
  },
} as const;

/** `linecheck/diff@1`: what changed from one run to another. */
export const diffSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://linecheck.dev/schemas/diff-1.json',
  title: 'linecheck/diff@1',
  type: 'object',
  additionalProperties: false,
  required: ['schema', 'before', 'after', 'otherCauses', 'counts', 'changes'],
  properties: {
    schema: { const: 'linecheck/diff@1' },
    before: sideSchema,
    after: sideSchema,
    otherCauses: {
      type: 'array',
      description: 'why a verdict may differ though the API is the same',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['what', 'note'],
        properties: { what: { enum: causes }, note: text },
      },
    },
    counts: {
      type: 'object',
      additionalProperties: false,
      required: [...changeGroups, 'unchanged'],
      properties: { 'newly failing': count, fixed: count, 'newly unclear': count, other: count, unchanged: count },
    },
    changes: { type: 'array', items: changeSchema, description: 'by group, then in the order of the suite' },
  },
} as const;

export type Diff = FromSchema<typeof diffSchema>;
export type Change = Diff['changes'][number];
export type DiffVerdict = Change['before'];

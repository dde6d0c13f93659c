import { exchangeSchema, headersSchema } from './exchange.js';
import type { FromSchema } from './from-schema.js';
import { type Report, reportSchema } from './report.js';

const text = { type: 'string' } as const;
const count = { type: 'integer', minimum: 0 } as const;
const texts = { type: 'array', items: text } as const;

/** What it takes, beside what a report shows, to give an answer once more. */
const askedSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['group', 'endpoint', 'intent', 'path', 'key', 'limitBytes'],
  properties: {
    group: { ...count, description: 'the same for every attempt at one question' },
    endpoint: text,
    intent: text,
    path: { type: 'string', description: 'behind the base path, or a whole URL' },
    key: { type: 'string', description: 'configured, none, or in words what was sent in its place' },
    headers: { ...headersSchema, description: 'those that the question brought; the others are the same every time' },
    limitBytes: { ...count, description: 'reading would have stopped here' },
    brokenOff: { const: true, description: 'the connection ended before the body did' },
    undecodable: { type: 'string', description: 'why the Content-Encoding could not be undone' },
    exact: { type: 'string', description: 'the body in base64, where it is text that its bytes do not follow from' },
    bodyOf: { type: 'integer', minimum: 1, description: 'id of an earlier exchange that has the same body' },
    garbled: { const: true, description: 'without the key the body is no longer JSON' },
    unfinished: { const: true, description: 'the run ended before the question was repeated' },
  },
} as const;

const evidenceExchangeSchema = {
  ...exchangeSchema,
  required: [...exchangeSchema.required, 'asked'],
  properties: { ...exchangeSchema.properties, asked: askedSchema },
} as const;

/** Of the key nothing but what decides which questions can be made of it. */
const keySchema = {
  type: 'object',
  additionalProperties: false,
  required: ['length', 'bytes', 'letters', 'kind'],
  properties: {
    length: { type: 'integer', minimum: 1, maximum: 100_000, description: 'characters' },
    bytes: { type: 'integer', minimum: 1, maximum: 400_000, description: 'in UTF-8' },
    letters: { type: 'boolean', description: 'it has letters of A to Z' },
    kind: { enum: ['hex', 'words', 'other'], description: 'a row of hex digits, plain words, or neither' },
  },
} as const;

const runSchema = {
  type: 'object',
  additionalProperties: false,
  required: [
    'suite',
    'target',
    'place',
    'insecure',
    'key',
    'depth',
    'only',
    'skip',
    'failOn',
    'allowEmpty',
    'seed',
    'window',
    'startedAt',
    'durationMs',
    'maxRequests',
  ],
  properties: {
    suite: text,
    target: { type: 'string', description: 'base URL' },
    place: { enum: ['loopback', 'private', 'public'] },
    insecure: { type: 'boolean', description: 'certificates were not checked' },
    key: keySchema,
    depth: { enum: ['quick', 'standard', 'thorough'] },
    only: texts,
    skip: texts,
    failOn: { enum: ['fail', 'warn'] },
    allowEmpty: { type: 'boolean' },
    seed: count,
    fuzz: { type: 'integer', minimum: 1, maximum: 1000, description: 'requests that were to be generated' },
    truth: {
      type: 'object',
      additionalProperties: false,
      required: ['base', 'startedAt'],
      description: 'the simulator that told what is right, and when the run began by its clock, in Unix seconds',
      properties: { base: text, startedAt: { type: 'number', minimum: 0, maximum: 1e11 } },
    },
    window: {
      type: 'object',
      additionalProperties: false,
      description: 'as it was asked for, in Unix seconds; a bound that was not is absent',
      properties: { from: { type: 'integer' }, to: { type: 'integer' } },
    },
    startedAt: { type: 'number', minimum: 0, maximum: 1e11, description: 'Unix seconds' },
    durationMs: count,
    maxRequests: count,
    capReached: { const: true },
    interrupted: { const: true },
  },
} as const;

const { exchanges: _exchanges, ...headProperties } = reportSchema.properties;

/** `linecheck/evidence@1`: a run with every exchange whole, to be judged again without a network. Written as gzip. */
export const evidenceSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['schema', 'tool', 'run', 'report', 'exchanges'],
  properties: {
    schema: { const: 'linecheck/evidence@1' },
    tool: reportSchema.properties.tool,
    run: runSchema,
    report: {
      type: 'object',
      additionalProperties: false,
      description: 'how it was judged then; its exchanges are those below',
      required: reportSchema.required.filter((name) => name !== 'exchanges'),
      properties: headProperties,
    },
    exchanges: { type: 'array', items: evidenceExchangeSchema },
  },
} as const;

export type Asked = FromSchema<typeof askedSchema>;
export type EvidenceExchange = FromSchema<typeof evidenceExchangeSchema>;
export type EvidenceRun = FromSchema<typeof runSchema>;
export type KeyFacts = FromSchema<typeof keySchema>;

export interface Evidence {
  readonly schema: 'linecheck/evidence@1';
  readonly tool: Report['tool'];
  readonly run: EvidenceRun;
  readonly report: Omit<Report, 'exchanges'>;
  /** The key is cut out of every part of them. */
  readonly exchanges: readonly EvidenceExchange[];
}

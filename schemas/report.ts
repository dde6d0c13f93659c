import { adapterSchema, type scenarioSchema } from './adapter.js';
import { exchangeSchema } from './exchange.js';
import type { FromSchema } from './from-schema.js';
import { levels, verdictKinds } from './verdict.js';
import { waivedSchema, waiversUseSchema } from './waivers.js';

const count = { type: 'integer', minimum: 0 } as const;
const text = { type: 'string' } as const;

const countsSchema = {
  type: 'object',
  additionalProperties: false,
  required: verdictKinds,
  properties: { pass: count, fail: count, warn: count, info: count, inconclusive: count, skip: count, error: count },
} as const;

export const findingSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['message'],
  properties: {
    message: text,
    expected: text,
    actual: text,
    at: { type: 'string', description: 'JSON pointer into the body of the exchange' },
    exchange: { type: 'integer', description: 'id of the exchange that shows it' },
    waived: { const: true, description: 'a waiver covers it, though not every finding of the rule' },
    scenarios: { type: 'array', items: text, description: 'those that it was seen in, in a run over an adapter' },
  },
} as const;

export const cureSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['text', 'verified'],
  description:
    'a repair that was made on the recorded answers and judged again: the rule then passes, and none turns red',
  properties: {
    text: { type: 'string', description: 'what to do' },
    next: {
      type: 'array',
      items: text,
      description: 'what it brings to light must be repaired with it, in this order',
    },
    example: {
      type: 'object',
      additionalProperties: false,
      required: ['before', 'after'],
      description: 'a value of the answers and what becomes of it, as JSON',
      properties: { before: text, after: text },
    },
    verified: {
      type: 'object',
      additionalProperties: false,
      required: ['answers'],
      properties: {
        calls: { ...count, description: 'calls on which the rule passes' },
        contacts: { ...count, description: 'contacts on which the rule passes' },
        answers: { ...count, description: 'recorded answers that the repair changed and the rule was judged on' },
      },
    },
  },
} as const;

export const resultSchema = {
  type: 'object',
  additionalProperties: false,
  required: [
    'rule',
    'clauses',
    'area',
    'level',
    'verdict',
    'summary',
    'why',
    'fix',
    'source',
    'findings',
    'findingCount',
    'exchanges',
  ],
  properties: {
    rule: { type: 'string', pattern: '^[a-z-]+/[a-z0-9-]+$' },
    clauses: { type: 'array', items: { type: 'string', pattern: '^[A-Z]+-[0-9]+$' }, minItems: 1 },
    area: text,
    level: { enum: levels },
    verdict: { enum: verdictKinds },
    summary: { type: 'string', description: 'what must hold' },
    reason: { type: 'string', description: 'why a rule was skipped, inconclusive or broken; a remark on a pass' },
    why: text,
    fix: text,
    source: text,
    findings: { type: 'array', items: findingSchema, description: 'the first few of findingCount' },
    findingCount: count,
    exchanges: { type: 'array', items: count, description: 'ids of the exchanges it was judged from' },
    waived: waivedSchema,
    cure: cureSchema,
    becauseOf: {
      type: 'string',
      pattern: '^[a-z-]+/[a-z0-9-]+$',
      description: 'the rule whose defect made this one red: it passes once that one is cured',
    },
  },
} as const;

export const scorecardSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['provider', 'requests', 'lines'],
  description: 'how the adapter behaved as a client of the simulated provider; nothing of it decides the verdict',
  properties: {
    provider: text,
    requests: { ...count, description: 'that the adapter sent to the provider' },
    lines: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'title', 'standing', 'fact'],
        properties: {
          id: text,
          title: { type: 'string', description: 'what a good client does' },
          standing: { enum: ['good', 'bad', 'unseen'], description: 'unseen: there was no occasion' },
          fact: { type: 'string', description: 'what was seen, with numbers' },
        },
      },
    },
  },
} as const;

/** `linecheck/report@1`: the model of a run. Every other format is a pure function of it. */
export const reportSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://linecheck.dev/schemas/report-1.json',
  title: 'linecheck/report@1',
  type: 'object',
  additionalProperties: false,
  required: [
    'schema',
    'tool',
    'suite',
    'target',
    'startedAt',
    'durationMs',
    'seed',
    'depth',
    'failOn',
    'summary',
    'results',
    'exchanges',
  ],
  properties: {
    schema: { const: 'linecheck/report@1' },
    tool: {
      type: 'object',
      additionalProperties: false,
      required: ['name', 'version'],
      properties: { name: text, version: text },
    },
    suite: {
      type: 'object',
      additionalProperties: false,
      required: ['id', 'title', 'clauses', 'rules'],
      properties: {
        id: text,
        title: text,
        clauses: { ...count, description: 'clauses of the contract' },
        rules: { ...count, description: 'rules selected for this run' },
      },
    },
    target: { type: 'string', description: 'base URL' },
    startedAt: { type: 'string', format: 'date-time' },
    durationMs: count,
    seed: count,
    depth: { enum: ['quick', 'standard', 'thorough'] },
    fuzz: { type: 'integer', minimum: 1, description: 'generated requests that were asked for; absent when none were' },
    failOn: { enum: ['fail', 'warn'], description: 'the mildest verdict of a rule that makes the run nonconformant' },
    window: {
      type: 'object',
      additionalProperties: false,
      required: ['from', 'to'],
      description: 'the settled window that was judged, in Unix seconds; absent when none was found',
      properties: {
        from: { type: 'integer' },
        to: { type: 'integer' },
        calls: count,
        part: {
          type: 'object',
          additionalProperties: false,
          required: ['from', 'to', 'calls'],
          description: 'what was asked for again and again, when the window holds very many calls',
          properties: { from: { type: 'integer' }, to: { type: 'integer' }, calls: count },
        },
      },
    },
    diagnosis: {
      type: 'object',
      additionalProperties: false,
      required: ['problem', 'cause', 'cure', 'stopped'],
      description: 'what is wrong with the target as a whole, seen before any rule',
      properties: {
        problem: text,
        cause: text,
        cure: text,
        stopped: { type: 'boolean', description: 'true when nothing more was asked' },
      },
    },
    interrupted: { type: 'boolean', description: 'true when the run was broken off; what was learned stands' },
    rejudged: {
      type: 'object',
      additionalProperties: false,
      required: ['recordedBy', 'judgedAt'],
      description: 'the answers come from an evidence file: the version that asked, and when they were judged again',
      properties: { recordedBy: text, judgedAt: { type: 'string', format: 'date-time' } },
    },
    waivers: waiversUseSchema,
    scorecard: scorecardSchema,
    adapter: adapterSchema,
    summary: {
      type: 'object',
      additionalProperties: false,
      required: ['verdict', 'counts', 'must', 'requests'],
      properties: {
        verdict: { enum: ['conformant', 'nonconformant', 'inconclusive', 'error'] },
        reason: { type: 'string', description: 'why the run is inconclusive or an error; what its waivers did to it' },
        counts: countsSchema,
        must: {
          type: 'object',
          additionalProperties: false,
          required: ['exercised', 'total'],
          description: 'MUST clauses that some rule judged, of those in the contract',
          properties: { exercised: count, total: count },
        },
        requests: count,
      },
    },
    results: { type: 'array', items: resultSchema },
    exchanges: { type: 'array', items: exchangeSchema },
  },
} as const;

export type AdapterRun = FromSchema<typeof adapterSchema>;
export type ScenarioLine = FromSchema<typeof scenarioSchema>;
export type Report = FromSchema<typeof reportSchema>;
export type Result = FromSchema<typeof resultSchema>;

import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { diffSchema } from './diff.js';
import { evidenceSchema } from './evidence.js';
import { anEvidence } from './fixtures.js';
import { waiversSchema } from './waivers.js';

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
addFormats.default(ajv);

test.each([
  ['waivers', waiversSchema],
  ['diff', diffSchema],
])('the published file of %s is the schema that the types come from', async (name, schema) => {
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(`./${name}.schema.json`);
  expect(ajv.validateSchema(schema)).toBe(true);
});

test('evidence is what its schema says', () => {
  const isEvidence = ajv.compile(evidenceSchema);
  expect(isEvidence(anEvidence()), ajv.errorsText(isEvidence.errors)).toBe(true);
  expect(isEvidence({ ...anEvidence(), extra: 1 })).toBe(false);
});

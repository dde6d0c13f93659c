import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { aSimulator, ask } from '../fixtures.js';
import { toy } from '../fixtures.toy.js';
import { buildDocument } from './build-document.js';

const operationsOf = (document: { paths?: unknown }) =>
  Object.entries((document.paths ?? {}) as Record<string, Record<string, { operationId: string }>>).flatMap(
    ([path, item]) =>
      Object.entries(item).map(([method, { operationId }]) => `${method.toUpperCase()} ${path} ${operationId}`),
  );

test('the document is valid OpenAPI 3.1', async () => {
  const answer = await ask(aSimulator(), '/__linecheck/openapi.json');
  const result = await new Validator().validate((await answer.json()) as Record<string, unknown>);
  expect(result).toMatchObject({ valid: true });
});

test('a document that is not valid is found out', async () => {
  const result = await new Validator().validate({ ...buildDocument(toy, 'http://x.example'), info: {} });
  expect(result.valid).toBe(false);
});

test('has every route, and nothing else', () => {
  expect(operationsOf(buildDocument(toy, 'http://x.example'))).toEqual([
    'GET /calls listCalls',
    'GET /calls/{id} getCall',
    'POST /tags createTag',
    'DELETE /tags/{id} deleteTag',
    'GET /broken broken',
    'GET /audio/{id} getAudio',
  ]);
});

test('tells where it is served, what a path needs, and which operations need no credential', () => {
  expect(buildDocument(toy, 'http://x.example')).toMatchObject({
    servers: [{ url: 'http://x.example/v1' }],
    security: [{ token: [] }],
    paths: {
      '/calls/{id}': {
        get: {
          parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
          responses: { 200: { content: { 'application/json': {} } }, 401: { description: 'No token' } },
        },
      },
      '/audio/{id}': { get: { security: [], responses: { 200: { content: { 'audio/mpeg': {} } } } } },
      '/tags': { post: { requestBody: { content: { 'application/json': { schema: { type: 'object' } } } } } },
    },
  });
});

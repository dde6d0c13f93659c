import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { anAircall, BASE } from './fixtures.js';
import { routes } from './routes.js';

test('the document is one, and tells every operation once', async () => {
  const aircall = anAircall();
  const answer = await aircall.fetch(new Request(`${BASE}/__linecheck/openapi.json`));
  const document = (await answer.json()) as { paths: Record<string, object> };
  expect(answer.status).toBe(200);
  expect((await new Validator().validate(structuredClone(document))).errors ?? []).toEqual([]);
  const operations = Object.values(document.paths).flatMap((path) => Object.keys(path));
  expect(operations.filter((name) => /^(get|put|post|delete)$/.test(name))).toHaveLength(routes.length);
  await aircall.close();
});

test('operations have names of their own', () => {
  const ids = routes.map(({ operation }) => operation.id);
  expect(new Set(ids).size).toBe(ids.length);
});

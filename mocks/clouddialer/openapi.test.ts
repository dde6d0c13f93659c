import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { aCloudDialer, ask } from './fixtures.js';

test('the document is one, tells every operation once, and no list of calls', async () => {
  const { body } = await ask({ simulator: aCloudDialer() }, '/__linecheck/openapi.json');
  expect((await new Validator().validate(structuredClone(body))).errors ?? []).toEqual([]);
  const operations = Object.entries(body.paths).flatMap(([path, item]) =>
    Object.keys(item as object).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(operations).toEqual([
    'POST /calls',
    'GET /calls/{call_id}',
    'POST /calls/{call_id}/legs',
    'GET /health',
    'GET /recordings/{file}',
    'GET /CRM_API/webphone/launch',
  ]);
  expect(body.paths['/health'].get.security).toEqual([]);
});

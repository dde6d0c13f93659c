import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect, test } from 'vitest';
import { analysisAnswerSchema } from '../../schemas/callyzer/analysis.js';
import {
  callLogsAnswerSchema,
  callsBetweenAnswerSchema,
  historyAnswerSchema,
} from '../../schemas/callyzer/call-log.js';
import { employeesAnswerSchema } from '../../schemas/callyzer/employee.js';
import { refusalSchema } from '../../schemas/callyzer/envelope.js';
import { bulkAnswerSchema, leadSavedAnswerSchema, leadsAnswerSchema } from '../../schemas/callyzer/lead.js';
import { removalsAnswerSchema } from '../../schemas/callyzer/recording-removal.js';
import { daywiseAnswerSchema, hourlyAnswerSchema } from '../../schemas/callyzer/time-slots.js';
import {
  employeeSummaryAnswerSchema,
  employeeSummaryBareAnswerSchema,
  employeeSummaryListAnswerSchema,
  summaryAnswerSchema,
  uniqueClientsAnswerSchema,
} from '../../schemas/callyzer/totals.js';
import { aCallyzer, ask, DAY, NOW, WEEK } from './fixtures.js';
import { endpoints } from './rules/every-endpoint.js';
import type { Switches } from './switches.js';

const ajv = formats.default(new Ajv2020({ strict: true, allErrors: true }));

const HOURS = { working_hour_from: '10:00', working_hour_to: '19:00' };
/** Schemas of requests say more than JSON Schema knows. */
const loose = formats.default(new Ajv2020({ strict: false }));

const ids = async (simulator: ReturnType<typeof aCallyzer>): Promise<string[]> =>
  (await ask(simulator, '/call-log/history', WEEK)).body.result.slice(0, 12).map(({ id }: { id: string }) => id);

/** One request of each endpoint, and the schema of its answer. */
const requests: Readonly<Record<string, readonly [schema: object, given: object]>> = {
  '/call-log/summary': [summaryAnswerSchema, WEEK],
  '/call-log/employee-summary': [employeeSummaryAnswerSchema, WEEK],
  '/call-log/analysis': [analysisAnswerSchema, WEEK],
  '/call-log/never-attended': [callsBetweenAnswerSchema, WEEK],
  '/call-log/not-pickup-by-client': [callsBetweenAnswerSchema, WEEK],
  '/call-log/unique-clients': [uniqueClientsAnswerSchema, WEEK],
  '/call-log/hourly-analytics': [hourlyAnswerSchema, { ...WEEK, ...HOURS }],
  '/call-log/daywise-analytics': [daywiseAnswerSchema, { ...WEEK, ...HOURS }],
  '/call-log/history': [historyAnswerSchema, WEEK],
  '/call-log/get': [callLogsAnswerSchema, {}],
  '/call-log/call-recording/remove': [removalsAnswerSchema, {}],
  '/lead/save': [
    leadSavedAnswerSchema,
    { first_name: 'Anita', contact_numbers: ['0000000001'], assignment: { strategy: 'Random' } },
  ],
  '/lead/bulksave': [
    bulkAnswerSchema,
    { leads: [{ first_name: 'Binod', contact_numbers: ['0000000002'] }, {}], assignment: { strategy: 'Random' } },
  ],
  '/lead/get': [leadsAnswerSchema, {}],
  '/employee/get': [employeesAnswerSchema, {}],
};

async function wrongIn(simulator: ReturnType<typeof aCallyzer>, instead: Readonly<Record<string, object>> = {}) {
  const found: unknown[] = [];
  for (const { path, method } of endpoints) {
    const [schema = {}, given = {}] = requests[path] ?? [];
    const validate = ajv.compile(instead[path] ?? schema);
    const body = /get$|remove$/.test(path) && path.startsWith('/call') ? { unique_ids: await ids(simulator) } : given;
    const { status, body: told } = await ask(simulator, path, body, { method });
    if (status !== 200 || !validate(told)) found.push({ path, status, told: validate.errors?.slice(0, 3) ?? told });
  }
  return found;
}

test.each([1, 2, 3])('every answer of the account of seed %i is as its schema says', async (seed) => {
  expect(await wrongIn(aCallyzer({ seed }))).toEqual([]);
});

test.each<[string, Partial<Switches>, Record<string, object>]>([
  ['in the live profile', {}, { '/call-log/employee-summary': employeeSummaryListAnswerSchema }],
  [
    'without pages of employees',
    { 'employeeSummary.paging': false },
    { '/call-log/employee-summary': employeeSummaryBareAnswerSchema },
  ],
  ['with both names of averages', { 'daywise.slotAverages': 'both', 'daywise.percentages': true }, {}],
  ['with text in leads', { 'lead.textForms': true, 'lead.saveTellsId': true, 'bulk.message': false }, {}],
  ['with null for no recording', { 'recording.none': 'null', 'account.timeZone': 'Europe/London' }, {}],
])('every answer %s is as its schema says', async (name, switches, instead) => {
  const profile = name.includes('live') ? 'live' : 'docs';
  expect(await wrongIn(aCallyzer({ profile, switches }), instead)).toEqual([]);
});

test('an empty account answers in the same shapes', async () => {
  const simulator = aCallyzer({ calls: 0 });
  const found = await wrongIn(simulator);
  expect(found.map((each) => (each as { path: string }).path)).toEqual([
    '/call-log/employee-summary',
    '/call-log/get',
    '/call-log/call-recording/remove',
  ]);
  const { body } = await ask(simulator, '/call-log/analysis', WEEK);
  expect(body.result).toMatchObject({
    average_duration: { per_call: 0, total_days: 0 },
    top_caller: null,
    longest_duration: null,
  });
});

test.each([
  [400, '/call-log/summary', {}, {}],
  [401, '/call-log/summary', WEEK, { token: null }],
  [403, '/call-log/summary', WEEK, { token: 'expired-1234' }],
  [404, '/call-log/nowhere', WEEK, {}],
  [405, '/call-log/summary', undefined, {}],
])('a refusal with %i is as its schema says', async (status, path, given, asked) => {
  const told = await ask(aCallyzer(), path, given, asked);
  expect(told.status).toBe(status);
  expect(ajv.validate(refusalSchema, told.body)).toBe(true);
});

test('the OpenAPI document is a valid one of 3.1, with every endpoint, its limits and its messages', async () => {
  const simulator = aCallyzer({ switches: { 'rate.spacing': 2 } });
  const { body: document } = await ask(simulator, '/__linecheck/openapi.json');
  const result = await new Validator().validate(document);
  expect(result).toMatchObject({ valid: true });
  for (const { path, method, rules } of endpoints) {
    const operation = document.paths[`/api/v2.1${path}`][method.toLowerCase()];
    for (const rule of rules) expect(operation.description).toContain(rule.message);
    expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['200', '400', '401', '403', '429']));
  }
  const { properties, required } =
    document.paths['/api/v2.1/call-log/hourly-analytics'].post.requestBody.content['application/json'].schema;
  expect(required).toEqual(['working_hour_from', 'working_hour_to']);
  expect(properties.call_types.items.enum).toEqual(['Incoming', 'Outgoing', 'Missed', 'Rejected']);
  expect(properties.call_from).toMatchObject({ type: 'integer', minimum: 1 });
});

test('right requests of every endpoint keep the schema that the OpenAPI document has of them', async () => {
  const { body: document } = await ask(aCallyzer(), '/__linecheck/openapi.json');
  for (const { path, method } of endpoints.filter((each) => each.method === 'POST' && each.path !== '/call-log/get')) {
    const { schema } = document.paths[`/api/v2.1${path}`][method.toLowerCase()].requestBody.content['application/json'];
    const given = { ...(requests[path]?.[1] ?? {}), ...(path.startsWith('/call') ? { call_from: NOW - DAY } : {}) };
    expect(loose.validate(schema, given), `${path} ${loose.errorsText()}`).toBe(true);
  }
});

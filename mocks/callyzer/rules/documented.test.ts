import { expect, test } from 'vitest';
import { aCallyzer, ask } from '../fixtures.js';
import { endpoints } from './every-endpoint.js';
import { type Documented, documented } from './fixtures.documented.js';

const rows = Object.entries(documented).flatMap(([path, messages]) =>
  messages.map((row, at) => [path, at + 1, row.message, row] as const),
);

const methodOf = (path: string): string => endpoints.find((each) => each.path === path)?.method ?? 'POST';

const expected = ({ message, named }: Documented): string =>
  named === undefined ? message : message.replace(/<[^>]+>/, named);

/** Faults of a lead are told among the errors of a bulk, those of the request as a refusal. */
async function refusalOf(path: string, { body, switches }: Documented): Promise<{ status: number; message: string }> {
  const simulator = aCallyzer({ switches: { ...switches, 'bulk.numberMessages': 'rules' } });
  const isBulk = path === '/lead/bulksave';
  const { status, body: told } = await ask(simulator, path, isBulk ? { leads: [body] } : body, {
    method: methodOf(path),
  });
  if (!isBulk || status !== 200) {
    expect(told).toEqual({ result: null, message: told.message });
    return { status, message: told.message };
  }
  expect(told.result.savedLeads).toEqual([]);
  return { status: 400, message: told.result.errors[0].errorMessage };
}

test.each(rows)('%s refuses with row %i of its table: %s', async (path, _row, _message, row) => {
  expect(await refusalOf(path, row)).toEqual({ status: 400, message: expected(row) });
});

test('every endpoint has its rules, and no message of a rule is missing in the tables of the documentation', () => {
  expect(Object.keys(documented)).toEqual(endpoints.map(({ path }) => path));
  for (const { path, rules } of endpoints.filter((each) => each.path !== '/lead/bulksave')) {
    const messages = (documented[path] ?? []).map(({ message }) => message.replace(/<[^>]+>/, '{}'));
    for (const rule of rules.filter(({ inferred }) => inferred === undefined)) {
      const told = [rule.message, rule.otherwise?.message].map((text) => text?.replace(/\{\w+\}/, '{}'));
      expect(
        told.some((text) => text !== undefined && messages.includes(text)),
        `${path} ${rule.id}`,
      ).toBe(true);
    }
  }
});

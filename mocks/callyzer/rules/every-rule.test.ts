import { expect, test } from 'vitest';
import { readSwitches } from '../read-switches.js';
import { type Facts, firstBroken } from './check.js';
import type { Check, Endpoint, Rule } from './endpoint.js';
import { leadOfBulk } from './endpoints/lead-bulksave.js';
import { endpoints } from './every-endpoint.js';
import { type Fields, readValues } from './values.js';

const switches = readSwitches('docs');
/** Everything is known but what begins with `no`, and nothing is taken but what ends with a nine. */
const facts: Facts = {
  switches,
  isKnown: (_, text) => !text.startsWith('no') && !text.startsWith('000'),
  isTaken: (number) => number.endsWith('9'),
};

/** A request that breaks nothing, with a value for everything that is mandatory anywhere. */
const right: Fields = {
  call_from: 1_000_000,
  call_to: 2_000_000,
  working_hour_from: '10:00',
  working_hour_to: '19:00',
  unique_ids: ['a'],
  leads: [{}],
  first_name: 'Anita',
  contact_numbers: ['91-0000000001'],
  assignment: { strategy: 'Random' },
};

function withField(name: string, value: unknown): Fields {
  const [outer = '', inner] = name.split('.');
  if (inner === undefined) return { ...right, [outer]: value };
  const was = right[outer];
  return { ...right, [outer]: { ...(typeof was === 'object' ? was : {}), [inner]: value } };
}

const many = (count: number): string[] =>
  Array.from({ length: count }, (_, nth) => `9000${String(nth).padStart(3, '0')}`);

/** Requests on the wrong side of a rule, and on the right side as near to it as can be. */
function sides(check: Check): { readonly wrong: readonly Fields[]; readonly kept: readonly Fields[] } {
  switch (check.kind) {
    case 'readable':
      return {
        wrong: check.params.map((name) => withField(name, 'neither')),
        kept: check.params.map((name) => (name.endsWith('logs') ? withField(name, '  ') : right)),
      };
    case 'range':
      return {
        wrong: check.params.flatMap((name) => [
          ...(check.least > -1e300 ? [withField(name, check.least - 1)] : [withField(name, 'x')]),
          ...(check.most < 1e300 ? [withField(name, check.most * 2)] : []),
        ]),
        kept: check.params
          .filter((name) => !/call|synced|duration/.test(name))
          .map((name) => withField(name, Math.max(0, check.least))),
      };
    case 'together':
      return {
        wrong: check.params.map((name) => ({ ...right, call_from: '', call_to: '', [name]: 1_000 })),
        kept: [{ ...right, [check.params[0]]: 1_000, [check.params[1]]: 2_000 }],
      };
    case 'some-pair':
      return { wrong: [{ ...right, call_from: null, call_to: null }], kept: [right] };
    case 'rising':
      return {
        wrong: check.pairs.map(([from, to]) => ({ ...right, [from]: 1_000, [to]: 1_000 })),
        kept: check.pairs.map(([from, to]) => ({ ...right, [from]: 1_000, [to]: 1_001 })),
      };
    case 'shorter':
      return {
        wrong: check.pairs.map(([from, to]) => ({ ...right, [from]: 1_000, [to]: 1_000 + check.seconds })),
        kept: check.pairs.map(([from, to]) => ({ ...right, [from]: 1_000, [to]: 999 + check.seconds })),
      };
    case 'one-of': {
      const texts = (value: string) => (/types|days/.test(check.param) ? [value] : value);
      const other = check.anyCase ? 'none' : (check.values[0]?.toUpperCase() ?? '');
      return {
        wrong: [withField(check.param, texts(other))],
        kept: check.values.map((value) => withField(check.param, texts(check.anyCase ? value.toUpperCase() : value))),
      };
    }
    case 'above':
      return {
        wrong: [{ ...right, [check.param]: 5, [check.than]: 5 }],
        kept: [
          { ...right, [check.param]: 6, [check.than]: 5 },
          { ...right, [check.param]: 0 },
        ],
      };
    case 'numbers':
      return {
        wrong: ['+910000000001', '91 0000000001', '123', '12345-0000000001', '91-123', '9-', 'x'].map((text) =>
          withField(check.param, [text]),
        ),
        kept: ['9000', '91-9000', '1234-123456789012345', '123456789012345'].map((text) =>
          withField(check.param, [text]),
        ),
      };
    case 'known':
      return {
        wrong: [
          withField(
            check.param,
            /^(id|emp_name|lead_status)$/.test(check.param)
              ? 'nobody'
              : /number/.test(check.param)
                ? ['0000']
                : ['nobody'],
          ),
        ],
        kept: [withField(check.param, /^(id|emp_name|lead_status)$/.test(check.param) ? 'somebody' : ['9000'])],
      };
    case 'free':
      return { wrong: [withField(check.param, ['9009'])], kept: [withField(check.param, ['9000'])] };
    case 'required':
      return { wrong: check.params.map((name) => withField(name, name.endsWith('s') ? [] : ' ')), kept: [right] };
    case 'clock':
      return {
        wrong: check.params.flatMap((name) =>
          ['9:00', '24:00', '10:60', '10:00 AM'].map((text) => withField(name, text)),
        ),
        kept: [{ ...right, working_hour_from: '00:00', working_hour_to: '23:59' }],
      };
    case 'clock-order':
      return {
        wrong: [
          { ...right, working_hour_from: '10:00', working_hour_to: '10:00' },
          { ...right, working_hour_from: '10:01', working_hour_to: '10:00' },
        ],
        kept: [{ ...right, working_hour_from: '09:59', working_hour_to: '10:00' }],
      };
    case 'count':
      return {
        wrong: [withField(check.param, many(check.most + 1)), ...(check.least > 0 ? [withField(check.param, [])] : [])],
        kept: [withField(check.param, many(check.most)), withField(check.param, many(Math.max(1, check.least)))],
      };
    case 'length': {
      const text = (length: number) =>
        (check.email ? 'a@'.padEnd(Math.max(0, length - 3), 'b') + '.co'.slice(-3) : 'é'.repeat(length)).slice(
          0,
          Math.max(length, 0),
        );
      return {
        wrong: [check.least - 1, check.most + 1].map((length) => withField(check.param, text(length))),
        kept: [check.least + (check.email ? 1 : 0), check.most].map((length) => withField(check.param, text(length))),
      };
    }
    case 'not-both':
      return {
        wrong: [{ ...right, assignment: { strategy: 'Random', emp_numbers: ['9000'], emp_tags: ['some'] } }],
        kept: [{ ...right, assignment: { strategy: 'Random', emp_numbers: ['9000'], emp_tags: [''] } }],
      };
    case 'one-level':
      return {
        wrong: [
          {
            ...right,
            [check.param]: check.param === 'lead_tags' ? ['some'] : 'some',
            leads: [{}, { [check.param]: check.param === 'lead_tags' ? ['x'] : 'x' }],
          },
        ],
        kept: [
          {
            ...right,
            [check.param]: check.param === 'lead_tags' ? ['some'] : 'some',
            leads: [{}, { [check.param]: '' }],
          },
        ],
      };
    case 'found':
      return { wrong: [], kept: [right] };
    default:
      return check satisfies never;
  }
}

const rows: readonly (readonly [string, string, Endpoint, Rule])[] = [...endpoints, leadOfBulk].flatMap((endpoint) =>
  endpoint.rules.map((rule) => [endpoint.id, rule.id, endpoint, rule] as const),
);

const told = (endpoint: Endpoint, body: Fields): string | undefined =>
  firstBroken(endpoint, readValues(endpoint, body), facts);

const texts = ({ message, otherwise }: Rule): RegExp[] =>
  [message, ...(otherwise === undefined ? [] : [otherwise.message])].map(
    (text) => new RegExp(`^${text.replace(/[.*+?^$()|[\]\\"]/g, '\\$&').replace(/\{\w+\}/, '.+')}$`),
  );

test.each(rows)(
  '%s tells %s of what is just wrong, and not of what is just right',
  (_endpoint, _rule, endpoint, rule) => {
    const { wrong, kept } = sides(rule.check);
    for (const body of wrong) {
      const message = told(endpoint, body) ?? '';
      expect(
        texts(rule).some((text) => text.test(message)),
        `${JSON.stringify(body).slice(0, 300)} is told ${message}`,
      ).toBe(true);
    }
    for (const body of kept) expect(told(endpoint, body), JSON.stringify(body).slice(0, 300)).toBeUndefined();
  },
);

test('a value of a wrong type that no rule speaks of makes the body one that is not understood', () => {
  const [summary] = endpoints;
  if (summary === undefined) throw new Error('there is no endpoint');
  for (const body of [{ emp_numbers: '9000' }, { call_types: [{}] }, { is_exclude_numbers: 'perhaps' }]) {
    expect(told(summary, { ...right, ...body })).toBe('Invalid request body.');
  }
});

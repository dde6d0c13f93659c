import { describe, expect, test } from 'vitest';
import { listed } from '../calls/request/fixtures.js';
import { type Api, aBase, answeredBy, aPool, type Row, rightly, rows } from './fixtures.js';
import { judgeCase } from './judge-case.js';
import { type Fuzzed, runFuzz } from './run-fuzz.js';
import { MOST_TO_SHRINK } from './shrinking.js';

type Body = Readonly<Record<string, unknown>> & {
  readonly startTime: number;
  readonly stopTime: number;
  readonly operators?: readonly string[];
};

interface Run extends Fuzzed {
  readonly bodies: readonly string[];
}

async function fuzz(api: Api, { runs = 200, seed = 7, base = aBase() } = {}): Promise<Run> {
  const bodies: string[] = [];
  const answer = answeredBy(api);
  const ask = async (body: object) => {
    bodies.push(JSON.stringify(body));
    return answer(body);
  };
  return { ...(await runFuzz({ runs, seed, pool: aPool(base), base, ask })), bodies };
}

const isWhole = ({ direction, operators, propertyFilters, startTime, stopTime }: Body): boolean =>
  direction === undefined && operators === undefined && propertyFilters === undefined && stopTime - startTime > 86_000;

/** What is left of the failing request, beside its window; and what was wrong. */
function left({ failure }: Fuzzed): unknown {
  if (failure === undefined) return undefined;
  const { window: _window, twist, ...rest } = failure.case;
  const outcome = judgeCase(failure.case, failure.answers, failure.base);
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return { ...given, asked: twist.kind, flaw: outcome.kind === 'broken' ? outcome.flaw.kind : outcome.kind };
}

describe('a right API', () => {
  const ids = (among: readonly Row[]) => among.map(({ id }) => id);
  const within = (body: object, belongs: (row: Row, from: number, to: number) => boolean) => {
    const { startTime, stopTime } = body as Body;
    const rest = ids(rightly({ ...body, startTime: 0, stopTime: 1e11 }));
    return rows.filter((row) => rest.includes(row.id) && belongs(row, startTime, stopTime));
  };
  test.each<[string, Api, ReturnType<typeof aBase>]>([
    ['with half-open windows', rightly, aBase()],
    [
      'with closed windows',
      (body) => within(body, (row, from, to) => row.startTime >= from && row.startTime <= to),
      aBase(),
    ],
    [
      'with windows open at the start',
      (body) => within(body, (row, from, to) => row.startTime > from && row.startTime <= to),
      aBase(),
    ],
    [
      'that files calls by their end',
      (body) => within(body, (row, from, to) => row.endTime >= from && row.endTime < to),
      aBase({ membership: 'end' }),
    ],
    [
      'that files calls by any part of them',
      (body) => within(body, (row, from, to) => row.startTime <= to && row.endTime >= from),
      aBase({ membership: 'overlap' }),
    ],
    [
      'that files calls by when they rang',
      (body) => within(body, (row, from, to) => row.startTime - 20 >= from && row.startTime - 20 < to),
      aBase({ membership: 'unknown' }),
    ],
    [
      'that ignores property filters',
      (body) => rightly({ ...body, propertyFilters: {} }),
      aBase({ appliesNumbers: false }),
    ],
    ['that applies conditions and ignores values', (body) => rightly(onlyConditions(body)), aBase()],
    ['that answers in any order', (body) => rightly(body).toReversed(), aBase()],
    ['that refuses an id that stands twice', (body) => (hasTwice(body) ? 'refused' : rightly(body)), aBase()],
    ['that refuses windows of no length', (body) => (isInstant(body) ? 'refused' : rightly(body)), aBase()],
  ])('%s turns nothing red', async (_sentence, api, base) => {
    const run = await fuzz(api, { base });
    expect(left(run)).toBeUndefined();
    expect(run).toMatchObject({ made: 200, stopped: undefined });
    expect(run.decided).toBeGreaterThan(150);
  });

  const hasTwice = (body: object): boolean => {
    const { operators = [] } = body as Body;
    return new Set(operators).size < operators.length;
  };
  const onlyConditions = (body: object): object => {
    const { propertyFilters = {} } = body as { readonly propertyFilters?: object };
    const kept = Object.entries(propertyFilters).filter(([, filter]) => JSON.stringify(filter).includes('conditions'));
    return { ...body, propertyFilters: Object.fromEntries(kept) };
  };
  const isInstant = (body: object): boolean => (body as Body).startTime === (body as Body).stopTime;
});

describe('a failing request is made as small as it can be', () => {
  const wrongWhen = (isOne: (body: Body) => boolean, wrong: (right: readonly Row[]) => readonly unknown[]): Api => {
    return (body) => (isOne(body as Body) ? wrong(rightly(body)) : rightly(body));
  };
  const lose = (right: readonly Row[]) => right.slice(1);
  const filters = ({ propertyFilters }: Body) => Object.values((propertyFilters ?? {}) as object);
  test.each<[string, Api, unknown]>([
    [
      'any operators',
      wrongWhen(({ operators }) => operators !== undefined, lose),
      { operators: [expect.any(String)], asked: 'alone', flaw: 'lost' },
    ],
    [
      'three operators',
      wrongWhen(({ operators }) => operators?.length === 3, lose),
      { operators: [expect.any(String), expect.any(String), expect.any(String)], asked: 'alone', flaw: 'lost' },
    ],
    [
      'a direction',
      wrongWhen(
        ({ direction }) => direction !== undefined,
        () => rows,
      ),
      { direction: 'incoming', asked: 'alone', flaw: 'stray' },
    ],
    [
      'a direction with an operator',
      wrongWhen(({ direction, operators }) => direction !== undefined && operators !== undefined, lose),
      { direction: expect.any(String), operators: [expect.any(String)], asked: 'alone', flaw: 'lost' },
    ],
    [
      'a value with a quote',
      wrongWhen(
        (body) => filters(body).includes("L'Aquila"),
        () => [],
      ),
      { propertyFilters: { City: "L'Aquila" }, asked: 'alone', flaw: 'lost' },
    ],
    [
      'any list of values',
      wrongWhen(
        (body) => filters(body).some(Array.isArray),
        () => [],
      ),
      { propertyFilters: { City: [expect.any(String)] }, asked: 'alone', flaw: 'lost' },
    ],
    [
      'a filter that is refused',
      (body) => (JSON.stringify(body).includes('Solved') ? 'refused' : rightly(body)),
      { propertyFilters: { Solved: expect.any(Boolean) }, asked: 'alone', flaw: 'refused' },
    ],
    [
      'windows of two seconds',
      wrongWhen(
        ({ startTime, stopTime }) => stopTime - startTime === 2,
        () => [],
      ),
      { asked: 'alone', flaw: 'lost' },
    ],
    [
      'bounds that belong to neither side',
      (body) => rightly(body).filter(({ startTime }) => startTime > (body as Body).startTime),
      { asked: 'parts', flaw: 'in neither part' },
    ],
    [
      'an order that matters',
      wrongWhen(({ operators = [] }) => [...operators].sort().join() !== operators.join(), lose),
      { operators: [expect.any(String), expect.any(String)], asked: 'alone', flaw: 'lost' },
    ],
  ])('%s', async (_sentence, api, expected) => {
    const run = await fuzz(api, { runs: 400 });
    expect(left(run)).toEqual(expected);
    expect(run.failure?.path).toMatch(/^\d+(:\d+)*$/);
    expect(run.bodies.length).toBeLessThan(2 * run.made + 30 + MOST_TO_SHRINK);
  });

  test('which costs no more requests than allowed', async () => {
    const api: Api = (body) => (JSON.stringify(body).length % 2 === 0 && !isWhole(body as Body) ? [] : rightly(body));
    const { bodies, failure, made } = await fuzz(api);
    expect(failure).toBeDefined();
    expect(bodies.length).toBeLessThan(2 * (made + 1) + 10 + MOST_TO_SHRINK);
  });
});

describe('what decides nothing is counted, and never fails', () => {
  test('an account that moves under each question ends it', async () => {
    let answers = 0;
    const api: Api = (body) => {
      answers += 1;
      return isWhole(body as Body) ? [...rows, { ...rows[0], id: `new-${answers}` }] : rightly(body).slice(1);
    };
    const run = await fuzz(api);
    expect(run).toMatchObject({ decided: 0, stopped: expect.stringContaining('changes'), failure: undefined });
  });

  test('a call that is edited while others are asked for', async () => {
    let answers = 0;
    const moved = rows.map((row, index) => (index === 0 ? { ...row, operatorId: '103' } : row));
    const api: Api = (body) => {
      answers += 1;
      return rightly(body, answers > 40 ? moved : rows);
    };
    expect(left(await fuzz(api))).toBeUndefined();
  });

  test('a slip that does not show again', async () => {
    let slips = 0;
    const api: Api = (body) => {
      const isOne = !isWhole(body as Body) && slips === 0 && rightly(body).length > 3;
      if (isOne) slips += 1;
      return isOne ? rightly(body).slice(1) : rightly(body);
    };
    const run = await fuzz(api);
    expect([slips, left(run)]).toEqual([1, undefined]);
    expect(run.undecided).toEqual([{ because: expect.stringContaining('changed once'), count: 1 }]);
  });

  test('a limit on requests ends it', async () => {
    const run = await fuzz((body) => (isWhole(body as Body) ? rows : 'throttled'));
    expect(run).toMatchObject({ stopped: expect.stringContaining('decided nothing'), failure: undefined });
    expect(run.made).toBeLessThan(100);
  });

  test('a refusal that has nothing to do with the filter beside it', async () => {
    const isRefused = (body: object) => {
      const { operators, direction, startTime, stopTime } = body as Body;
      return operators !== undefined || direction !== undefined || stopTime - startTime < 86_000;
    };
    const run = await fuzz((body) => (isRefused(body) ? 'refused' : rightly(body)));
    expect(left(run)).toBeUndefined();
    expect(run.undecided.length).toBeGreaterThan(0);
  });
});

test('calls that come and go are a failure of their own', async () => {
  let answers = 0;
  const api: Api = (body) => {
    answers += 1;
    return isWhole(body as Body) || answers % 2 === 0 ? rightly(body) : rightly(body).slice(1);
  };
  expect(left(await fuzz(api))).toMatchObject({ asked: 'again', flaw: 'flickering' });
});

test('the same seed asks the same, whatever the order of the answer', async () => {
  const [one, other] = [await fuzz(rightly), await fuzz((body) => rightly(body).toReversed())];
  expect(other.bodies).toEqual(one.bodies);
  expect((await fuzz(rightly, { seed: 8 })).bodies).not.toEqual(one.bodies);
});

describe('an end from outside', () => {
  const endAfter = (count: number, api: Api) => {
    const answer = answeredBy(api);
    let asked = 0;
    return async (body: object) => {
      asked += 1;
      if (asked > count) throw new RangeError('the requests are used up');
      return answer(body);
    };
  };
  const base = aBase();
  const pool = aPool(base);

  test('ends it all', async () => {
    const run = runFuzz({ runs: 100, seed: 7, pool, base, ask: endAfter(20, rightly) });
    await expect(run).rejects.toThrow('used up');
  });

  test('leaves a failure that was sure by then', async () => {
    const api: Api = (body) => ((body as Body).operators === undefined ? rightly(body) : []);
    const { bodies } = await fuzz(api);
    const found = bodies.findIndex((body) => body.includes('operators'));
    const run = await runFuzz({ runs: 100, seed: 7, pool, base, ask: endAfter(found + 8, api) });
    expect(run.failure?.case.operators?.length).toBeGreaterThan(0);
  });

  test('even a whole window without an answer', async () => {
    let wholes = 0;
    const answer = answeredBy(rightly);
    const ask = async (body: object) => {
      if (!isWhole(body as Body)) return answer(body);
      wholes += 1;
      return wholes === 1 ? answer(body) : listed([]);
    };
    const run = await runFuzz({ runs: 60, seed: 7, pool, base, ask });
    expect(run.failure).toBeUndefined();
  });
});

import { callaider } from '../suites/index.js';
import { selectRules } from './engine/select.js';
import { type CheckOptions, check, type Report, type Result } from './index.js';
import { troubleWith } from './waivers/trouble.js';

/** What a test runner must offer; vitest and node:test both do. */
export interface Runner {
  describe(name: string, body: () => void): unknown;
  before(hook: () => Promise<void>, timeoutMs: number): unknown;
  test(name: string, body: (context: { skip(reason?: string): unknown }) => void): unknown;
}

/** Options of `check`; the target may be a function, for a server that is started in a hook of its own. */
export type ConformanceOptions = Omit<CheckOptions, 'target' | 'secret'> & {
  readonly target: string | (() => string | Promise<string>);
  readonly secret: string | (() => string | Promise<string>);
  /** How long the whole check may take. Default 120. */
  readonly checkSeconds?: number;
};

/**
 * Registers a test for each rule, judged from one check that runs before them. A failed rule fails its test with what was
 * expected, what came and what to do; a rule without a verdict is skipped with its reason. One more test holds that the
 * API could be judged at all, so that a suite of nothing but skips is never green, and with waivers one that all of them hold.
 */
export function registerConformance(runner: Runner, options: ConformanceOptions): void {
  const { target, secret, checkSeconds = 120, ...settings } = options;
  const { only = [], skip = [], fuzz, truth } = settings;
  const rules = selectRules(callaider, { only, skip, fuzz, truth });
  let report: Report | undefined;

  runner.describe(callaider.title, () => {
    runner.before(async () => {
      report = await check({ ...settings, target: await resolved(target), secret: await resolved(secret) });
    }, checkSeconds * 1000);

    runner.test('the API could be judged', () => {
      const { verdict, reason } = judged(report).summary;
      if (verdict === 'inconclusive' || verdict === 'error') throw new Error(reason ?? verdict);
    });

    if (settings.waivers !== undefined) {
      runner.test('every waiver is in force and needed', () => {
        const { waivers } = judged(report);
        const trouble = waivers === undefined ? undefined : troubleWith(waivers);
        if (trouble !== undefined) throw new Error(trouble);
      });
    }

    for (const { id, level, clauses } of rules) {
      runner.test(`${id} (${level.toUpperCase()} ${clauses.join(', ')})`, (context) => {
        const { results, failOn, seed } = judged(report);
        const result = results.find(({ rule }) => rule === id);
        if (result === undefined) throw new Error(`${id} was not judged`);
        if (result.verdict === 'skip' || result.verdict === 'inconclusive') return void context.skip(result.reason);
        if (result.waived !== undefined) return void context.skip(`waived by ${result.waived.owner}`);
        if (isRed(result, failOn)) throw new Error(told(result, seed));
      });
    }
  });
}

function judged(report: Report | undefined): Report {
  if (report === undefined) throw new Error('the check did not run: see the error of the hook before the tests');
  return report;
}

const isRed = ({ verdict }: Result, failOn: Report['failOn']): boolean =>
  verdict === 'fail' || verdict === 'error' || (verdict === 'warn' && failOn === 'warn');

function told({ summary, findings, findingCount, reason, fix }: Result, seed: number): string {
  const facts = findings.map(({ message, expected, actual, at }) =>
    [message, at && `  at ${at}`, expected && `  expected ${expected}`, actual && `  actual ${actual}`]
      .filter((line) => line !== undefined && line !== '')
      .join('\n'),
  );
  const rest = findingCount > findings.length ? [`and ${findingCount - findings.length} more`] : [];
  return [summary, ...facts, ...rest, ...(reason === undefined ? [] : [reason]), `fix: ${fix}`, `seed ${seed}`].join(
    '\n',
  );
}

async function resolved(given: string | (() => string | Promise<string>)): Promise<string> {
  return typeof given === 'function' ? given() : given;
}

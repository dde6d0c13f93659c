import { anAnswer } from '../../suites/callaider/fixtures.js';
import type { Cure } from '../../suites/cure.js';
import type { Ask, Http, LoggedExchange, Outcome } from '../../suites/http.js';
import { observation } from '../../suites/observation.js';
import type { Rule } from '../../suites/rule.js';
import { rule } from '../../suites/rule.js';
import type { Suite } from '../../suites/suite.js';
import { fail, inconclusive, pass, warn } from '../../suites/verdicts.js';
import type { Course } from '../engine/carry-out.js';
import { contextsFor } from '../engine/context-for.js';
import { aRule, aSuite } from '../engine/fixtures.js';
import { judgeRule } from '../engine/judge.js';
import { observeAll } from '../engine/observe-all.js';
import type { Source } from '../engine/source.js';
import { findCures, type Told } from './find-cures.js';
import { createTape } from './tape.js';

/** Answers questions out of a function, and keeps a log as the probe does. */
export function aSource(answer: (ask: Ask) => unknown): Pick<Source, 'for'> & { readonly asked: Ask[] } {
  const log: LoggedExchange[] = [];
  const asked: Ask[] = [];
  return {
    asked,
    for: (id): Http => ({
      async ask(ask) {
        asked.push(ask);
        const outcome: Outcome = { ...anAnswer({ json: answer(ask), exchange: asked.length }), ask };
        log.push({ exchange: outcome.exchange, observation: id, outcome, group: asked.length });
        return outcome;
      },
      log: () => log,
      holdsSecret: () => false,
    }),
  };
}

export const aQuestion = (over: Partial<Ask> = {}): Ask => ({
  endpoint: 'calls',
  intent: 'valid',
  method: 'POST',
  path: '/calls',
  ...over,
});

export interface Row {
  readonly id?: unknown;
  readonly time?: unknown;
}

interface Rows {
  readonly outcome: Outcome;
  readonly rows: readonly Row[];
}

/** The rows that one question brings. */
export const rowsOf = (id: string, ask: Partial<Ask> = {}) =>
  observation({
    id,
    purpose: id,
    needs: {},
    observe: async ({ http }): Promise<Rows> => seenIn(await http.ask(aQuestion(ask))),
  });

export function seenIn(outcome: Outcome): Rows {
  const value = outcome.kind === 'answer' && outcome.body.json.kind === 'json' ? outcome.body.json.value : [];
  return { outcome, rows: value as readonly Row[] };
}

export const rows = rowsOf('calls/rows');

/** Judges every row of an answer; `undefined` gives no verdict. */
export const everyRow = (
  id: Rule['id'],
  holds: (row: Row) => boolean | undefined,
  { as = 'fail' as 'fail' | 'warn', of = rows } = {},
): Rule =>
  rule({
    ...aRule({ id }),
    needs: { seen: of },
    judge: ({ seen }) => {
      const verdicts = seen.rows.map(holds);
      if (verdicts.includes(undefined)) return inconclusive('another rule tells it');
      const wrong = verdicts.indexOf(false);
      const found = { message: `row ${wrong}`, at: `/${wrong}/time`, exchange: seen.outcome.exchange };
      if (wrong === -1) return pass();
      return as === 'fail' ? fail(found) : warn(found);
    },
  });

/** A cure that changes every row. */
export const rowCure = (
  id: string,
  rules: readonly string[],
  change: (row: Row) => Row,
  over: Partial<Cure> = {},
): Cure => ({
  id,
  rules,
  learn: () => true,
  text: () => id,
  repair: ({ body }) =>
    body.json.kind === 'json' ? { json: (body.json.value as readonly Row[]).map(change) } : undefined,
  ...over,
});

const aCourse = (rules: readonly Rule[]): Course => ({
  rules,
  depth: 'standard',
  failOn: 'fail',
  allowEmpty: false,
  window: {},
  seed: 1,
  maxRequests: 100,
  secret: 'secret-key',
  target: { base: 'http://127.0.0.1:1', https: false, place: 'loopback', insecure: false },
  startedAt: 0,
  durationMs: () => 0,
  interrupted: () => false,
  pause: async () => {},
});

interface Parts {
  readonly rules: readonly Rule[];
  readonly cures: readonly Cure[];
  readonly answer: (ask: Ask) => unknown;
  readonly suite?: Partial<Suite>;
  readonly tapeBytes?: number;
  readonly redact?: (text: string) => string;
}

/** Runs some rules once, and looks for cures. */
export async function curesFor({ rules, cures, answer, suite: over = {}, tapeBytes, redact = String }: Parts): Promise<{
  readonly told: Readonly<Record<string, Told>>;
  readonly asked: number;
}> {
  const suite: Suite = { ...aSuite(rules), cures, reread: (_seen, outcome) => seenIn(outcome), ...over };
  const source = aSource(answer);
  const tape = createTape(source, tapeBytes);
  const course = aCourse(rules);
  const contextFor = contextsFor(course, tape);
  const { observed, diagnosis } = await observeAll(suite, { rules, contextFor, requests: () => 0, progress: {} });
  const verdicts = new Map(rules.map((one) => [one.id as string, judgeRule(one, observed)]));
  const before = { observed, diagnosis, verdicts, given: new Set<number>() };
  const told = await findCures({ suite, course, tape, redact, holdsSecret: () => false }, before);
  return { told: Object.fromEntries(told), asked: source.asked.length };
}

import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import type { Answer, Ask, Http, LoggedExchange, Outcome } from '../../suites/http.js';
import { callaider } from '../../suites/index.js';
import { judgeRule } from '../engine/judge.js';
import { observeAll } from '../engine/observe-all.js';
import { createRandom } from '../engine/random.js';
import { answerOf } from '../probe/answer.js';
import { createBodies } from '../probe/bodies.js';
import { logged } from '../probe/log.js';
import { prepare } from '../probe/request.js';
import { KEY, LAST_DAY, largeAccount, NOW } from './large-account.js';
import { measured } from './measured.js';

/**
 * A whole run over an account of 100,000 calls without a network: what counts is the time in which the large answer is
 * read and every rule judges. In a process of its own: `<file with the answer>`.
 */
const [file = ''] = process.argv.slice(2);
const account = largeAccount();
const base = 'http://127.0.0.1';
const defaults = { base, secret: KEY, userAgent: 'linecheck-bench', extraHeaders: [] };
const bodies = createBodies();
const log: LoggedExchange[] = [];
let readingMs = 0;

await measured(
  async () => {
    const { observed } = await observeAll(callaider, {
      rules: callaider.rules,
      contextFor: (observation) => ({
        http: httpFor(observation),
        secret: KEY,
        target: { base, https: false, place: 'loopback', insecure: false },
        depth: 'standard',
        startedAt: NOW,
        window: {},
        random: createRandom(1, observation),
        pause: async () => {},
      }),
      requests: () => log.length,
      progress: {},
    });
    const began = performance.now();
    const reds = callaider.rules.filter((rule) => ['fail', 'error'].includes(judgeRule(rule, observed).kind));
    const judgingMs = performance.now() - began;
    // Odd keys cannot be sent as they are without a network.
    const wrong = reds.map(({ id }) => id).filter((id) => !id.startsWith('auth/'));
    if (wrong.length > 0) throw new Error(`a right account turned red: ${wrong.join(', ')}`);
    return { observed, judgingMs };
  },
  ({ judgingMs }) => readingMs + judgingMs,
);

function httpFor(observation: string): Http {
  return {
    async ask(ask) {
      const outcome = await answer(ask);
      log.push({ exchange: outcome.exchange, observation, outcome: logged(outcome), group: outcome.exchange });
      return outcome;
    },
    log: () => log,
    holdsSecret: (text) => text.includes(KEY),
  };
}

async function answer(ask: Ask): Promise<Outcome> {
  const exchange = log.length + 1;
  const request = prepare(ask, defaults);
  if (typeof request === 'string') return unsent(ask, exchange, request);
  if (request.body === JSON.stringify(LAST_DAY)) return large(ask, exchange);
  try {
    const headers = request.headers.map(({ name, value }): [string, string] => [name, value]);
    const { method, body = null } = request;
    const response = await account.fetch(new Request(`${base}${request.path}`, { method, headers, body }));
    return received(ask, exchange, response, new Uint8Array(await response.arrayBuffer()));
  } catch (error) {
    return unsent(ask, exchange, String(error));
  }
}

function large(ask: Ask, exchange: number): Answer {
  const bytes = readFileSync(file);
  const began = performance.now();
  const outcome = received(ask, exchange, new Response(null), bytes);
  readingMs += performance.now() - began;
  return outcome;
}

function received(ask: Ask, exchange: number, { status, headers }: Response, bytes: Uint8Array): Answer {
  const all = { 'content-type': 'application/json', ...Object.fromEntries(headers) };
  const body = { bytes, full: false };
  return answerOf(
    { kind: 'received', status, headers: Object.entries(all), body, brokenOff: false, ms: 1 },
    { ask, exchange, at: NOW },
    bodies.read,
  );
}

/** What no fetch can send is no matter of this measurement. */
const unsent = (ask: Ask, exchange: number, fact: string): Outcome => ({
  kind: 'none',
  exchange,
  ask,
  ms: 0,
  failure: { code: 'invalid-request', fact, hint: '' },
});

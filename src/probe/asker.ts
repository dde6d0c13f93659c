import type { Ask, Outcome } from '../../suites/http.js';
import { limitOf } from './answer.js';
import { createBreaker } from './breaker.js';
import { createBudget } from './budget.js';
import { createConnections } from './connections.js';
import { failureOf } from './failures.js';
import type { Asking, Keeper } from './keeper.js';
import type { ProbeOptions } from './options.js';
import { createPace } from './pace.js';
import { createPatience } from './patience.js';
import type { Redactor } from './redact.js';
import { type PreparedRequest, prepare } from './request.js';
import { Interrupted } from './stop.js';
import { type Lost, type Received, transmit } from './transmit.js';
import { sleep } from './wait.js';

/** Asks one thing after the other: politely, within the run's limits, and with a record of it. */
export interface Asker {
  ask(ask: Ask, observation: string, purpose: string): Promise<Outcome>;
  requests(): number;
  capReached(): boolean;
  close(): void;
}

export interface AskerOptions extends ProbeOptions {
  readonly redactor: Redactor;
  readonly keeper: Keeper;
}

export function createAsker(options: AskerOptions): Asker {
  const { redactor, keeper, signal, timeoutSeconds = 60 } = options;
  const wait = (seconds: number): Promise<void> => (options.sleep ?? sleep)(seconds, signal);
  const budget = createBudget(options.maxRequests);
  const connections = createConnections(options.insecure);
  const pace = createPace(options.ratePerSecond, wait);
  const patience = createPatience(options.place, options.now);
  const breaker = createBreaker();
  let groups = 0;
  let queue: Promise<unknown> = Promise.resolve();

  async function askPatiently(asking: Omit<Asking, 'group'>): Promise<Outcome> {
    groups += 1;
    const group = groups;
    try {
      for (let attempt = 0; ; attempt += 1) {
        const purpose = attempt === 0 ? asking.purpose : `${asking.purpose} (attempt ${attempt + 1})`;
        const outcome = await askOnce({ ...asking, purpose, group });
        if (outcome.kind === 'none') return outcome;
        const pause = patience.next(outcome, attempt);
        if (outcome.status === 429 || pause?.throttled === true) pace.slower();
        if (pause === undefined) {
          breaker.settle(outcome, attempt > 0);
          return outcome;
        }
        options.onWait?.(pause.seconds, `${outcome.ask.endpoint} answered ${outcome.status}`);
        await wait(pause.seconds);
      }
    } catch (error) {
      keeper.abandon(group);
      throw error;
    }
  }

  async function askOnce(asking: Asking): Promise<Outcome> {
    if (signal.aborted) throw new Interrupted();
    const { ask } = asking;
    if (typeof ask.key === 'object') for (const value of ask.key.values) redactor.add(value, ask.key.label);
    const request = prepare(ask, options);
    if (typeof request === 'string') {
      const failure = { code: 'invalid-request', fact: request, hint: 'Nothing was sent.' } as const;
      return keeper.keep(asking, unsent(ask, options.base), { kind: 'none', failure, ms: 0 });
    }
    const given = breaker.open(ask);
    if (given !== undefined) return keeper.keep(asking, request, { kind: 'none', failure: given, ms: 0 });
    const result = await send(request, ask);
    await options.syncClock?.();
    const ending =
      result.kind === 'received'
        ? result
        : ({
            kind: 'none',
            failure: failureOf(result, { origin: request.origin, timeoutSeconds }),
            ms: result.ms,
          } as const);
    const outcome = keeper.keep(asking, request, ending);
    breaker.note(outcome);
    return outcome;
  }

  async function send(request: PreparedRequest, ask: Ask): Promise<Received | Lost> {
    for (let attempt = 0; ; attempt += 1) {
      if (ask.endpoint !== 'simulator') {
        budget.spend();
        await pace.turn();
      }
      const { connection, release } = connections.take(request.origin, ask.connection);
      try {
        const limitBytes = limitOf(ask, options.maxBodyBytes);
        const result = await transmit(connection, request, { limitBytes, timeoutSeconds, signal });
        if (attempt > 0 || !isStale(result)) return result;
      } finally {
        release();
      }
    }
  }

  return {
    ask(ask, observation, purpose) {
      const answer = queue.then(() => askPatiently({ ask, observation, purpose }));
      queue = answer.catch(() => {});
      return answer;
    },
    requests: budget.spent,
    capReached: budget.capReached,
    close: connections.close,
  };
}

/** A server may close an idle connection at the very moment it is used again: that is nobody's fault. */
function isStale(result: Received | Lost): boolean {
  return (
    result.kind === 'lost' &&
    result.reused &&
    result.stage === 'waiting' &&
    !result.timedOut &&
    result.error.name !== 'HTTPParserError'
  );
}

/** What is recorded when no request could be made. */
function unsent({ method = 'GET', path }: Ask, base: string): PreparedRequest {
  const toTarget = !path.includes('://');
  return { method, origin: toTarget ? base : '', path, headers: [], toTarget };
}

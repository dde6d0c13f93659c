import type { Exchange } from '../../schemas/exchange.js';
import type { Ask, Failure, LoggedExchange, NoAnswer, Outcome } from '../../suites/http.js';
import { answerOf, limitOf } from './answer.js';
import { createBreaker } from './breaker.js';
import { createBudget } from './budget.js';
import { createConnections } from './connections.js';
import { failureOf } from './failures.js';
import { logged } from './log.js';
import { createPace } from './pace.js';
import { createPatience } from './patience.js';
import type { ProbeOptions } from './probe.js';
import { type Recordable, record } from './record.js';
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
  readonly recorded: Exchange[];
  readonly log: LoggedExchange[];
}

interface Asking {
  readonly ask: Ask;
  readonly observation: string;
  readonly purpose: string;
  readonly group: number;
}

export function createAsker(options: AskerOptions): Asker {
  const { redactor, recorded, log, signal, timeoutSeconds = 60 } = options;
  const wait = (seconds: number): Promise<void> => (options.sleep ?? sleep)(seconds, signal);
  const budget = createBudget(options.maxRequests);
  const connections = createConnections(options.insecure);
  const pace = createPace(options.ratePerSecond, wait);
  const patience = createPatience(options.place);
  const breaker = createBreaker();
  let groups = 0;
  let queue: Promise<unknown> = Promise.resolve();

  async function askPatiently(asking: Omit<Asking, 'group'>): Promise<Outcome> {
    groups += 1;
    for (let attempt = 0; ; attempt += 1) {
      const again = attempt === 0 ? '' : ` (attempt ${attempt + 1})`;
      const outcome = await askOnce({ ...asking, purpose: `${asking.purpose}${again}`, group: groups });
      const pause = patience.next(outcome, attempt);
      if (pause?.throttled === true || (outcome.kind === 'answer' && outcome.status === 429)) pace.slower();
      if (pause === undefined) return outcome;
      options.onWait?.(
        pause.seconds,
        `${asking.ask.endpoint} answered ${outcome.kind === 'answer' ? outcome.status : ''}`,
      );
      await wait(pause.seconds);
    }
  }

  async function askOnce(asking: Asking): Promise<Outcome> {
    if (signal.aborted) throw new Interrupted();
    const { ask } = asking;
    if (typeof ask.key === 'object') for (const value of ask.key.values) redactor.add(value, ask.key.label);
    const request = prepare(ask, options);
    if (typeof request === 'string') {
      const failure = { code: 'invalid-request', fact: request, hint: 'Nothing was sent.' } as const;
      return keep(asking, unsent(ask, options.base), { failure, ms: 0 });
    }
    const failure = breaker.open(ask);
    if (failure !== undefined) return keep(asking, request, { failure, ms: 0 });
    const result = await send(request, ask);
    const outcome =
      result.kind === 'received'
        ? keep(asking, request, { received: result })
        : keep(asking, request, {
            failure: failureOf(result, { origin: request.origin, timeoutSeconds }),
            ms: result.ms,
          });
    breaker.note(outcome);
    return outcome;
  }

  async function send(request: PreparedRequest, ask: Ask): Promise<Received | Lost> {
    for (let attempt = 0; ; attempt += 1) {
      budget.spend();
      await pace.turn();
      const { connection, release } = connections.take(request.origin, ask.connection);
      try {
        const result = await transmit(connection, request, { limitBytes: limitOf(ask), timeoutSeconds, signal });
        // A server may close an idle connection at the very moment we use it: that is nobody's fault.
        const stale = result.kind === 'lost' && result.reused && result.stage === 'waiting' && !result.timedOut;
        if (!stale || result.error.name === 'HTTPParserError' || attempt > 0) return result;
      } finally {
        release();
      }
    }
  }

  function keep(
    asking: Asking,
    request: PreparedRequest,
    result: { readonly received: Received } | { readonly failure: Failure; readonly ms: number },
  ): Outcome {
    const { ask, observation, purpose, group } = asking;
    const id = recorded.length + 1;
    const at = Date.now();
    const outcome: Outcome =
      'received' in result
        ? answerOf(result.received, { ask, exchange: id, at: at / 1000 })
        : ({ kind: 'none', exchange: id, ask, ms: result.ms, failure: result.failure } satisfies NoAnswer);
    const what: Recordable = {
      id,
      observation,
      purpose,
      request,
      isDownload: ask.intent === 'download',
      at,
      ms: outcome.ms,
      ...('received' in result && outcome.kind === 'answer'
        ? {
            response: {
              status: outcome.status,
              headers: result.received.headers,
              mediaType: outcome.mediaType,
              bytes: outcome.body.bytes,
              cut: outcome.body.cut,
            },
          }
        : {}),
      ...('failure' in result ? { failure: result.failure } : {}),
    };
    recorded.push(record(what, { redactor, insecure: options.insecure, keepWhole: options.keepWhole }));
    log.push({ exchange: id, observation, outcome: logged(outcome), group });
    return outcome;
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

/** What is recorded when no request could be made. */
function unsent(ask: Ask, base: string): PreparedRequest {
  const { method = 'GET', path } = ask;
  const toTarget = !path.includes('://');
  return { method, origin: toTarget ? base : '', path, headers: [], toTarget };
}

import type { Evidence, EvidenceExchange } from '../../schemas/evidence.js';
import type { Exchange } from '../../schemas/exchange.js';
import type { Ask, LoggedExchange, Outcome } from '../../suites/http.js';
import type { Source } from '../engine/source.js';
import { createBodies } from '../probe/bodies.js';
import { logged } from '../probe/log.js';
import { forReport } from '../probe/record.js';
import { keyLabel } from '../probe/record-asked.js';
import { createRedactor, KEY_IN_ANSWER, KEY_IN_REQUEST, type Redactor } from '../probe/redact.js';
import { Interrupted, NotRecorded, RequestCapReached } from '../probe/stop.js';
import { answerAgain } from './answer-again.js';
import { type Attempts, createRecorded, type Question } from './recorded.js';
import { placeholdersOf, sameText } from './same-text.js';
import { whyUnreadable } from './why-unreadable.js';

/**
 * Gives the answers of an earlier run once more. A question is known by its observation, method, path, headers, body and
 * what was sent as the key, and by how often it was asked before; the key itself was cut out of all of them.
 * @param standIn takes the place of the key in what is asked now
 */
export function createReplay(evidence: Evidence, standIn: string): Source {
  const { run, exchanges } = evidence;
  const redactor = createRedactor(standIn);
  const recorded = createRecorded(evidence);
  const bodies = createBodies();
  const byId = new Map(exchanges.map((exchange) => [exchange.id, exchange]));
  const bodyOf = ({ asked, response }: EvidenceExchange): string =>
    (asked.bodyOf === undefined ? response : byId.get(asked.bodyOf)?.response)?.body.text ?? '';
  const placeholders = placeholdersOf(exchanges.map(({ asked }) => asked.key));
  const replayed: EvidenceExchange[] = [];
  const log: LoggedExchange[] = [];
  let capReached = false;
  let gaps = 0;

  function ask(question: Ask, observation: string): Outcome {
    const attempts = find(question, observation);
    let outcome: Outcome | undefined;
    for (const exchange of attempts) {
      const body = bodyOf(exchange);
      const because = whyUnreadable(exchange, { key: run.key, placeholders, body });
      if (because !== undefined) throw missing(because);
      outcome = answerAgain(exchange, question, body, bodies.read);
      replayed.push(exchange);
      if (question.endpoint !== 'simulator') {
        log.push({ exchange: exchange.id, observation, outcome: logged(outcome), group: exchange.asked.group });
      }
    }
    if (outcome === undefined || attempts.at(-1)?.asked.unfinished === true) throw ended(question);
    return outcome;
  }

  function find(question: Ask, observation: string): Attempts {
    const { key } = question;
    if (typeof key === 'object') for (const value of key.values) redactor.add(value, key.label);
    const compared = compare(question, observation, redactor);
    const exact = recorded.take(compared, (then, now) => then === now);
    const attempts = exact ?? recorded.take(compared, (then, now) => sameText(then, now, placeholders));
    if (attempts === undefined) throw ended(question);
    return attempts;
  }

  /** A run that was cut short would have asked on. */
  function ended(question: Ask): Error {
    if (run.interrupted === true) return new Interrupted();
    if (run.capReached === true) {
      capReached = true;
      return new RequestCapReached(run.maxRequests);
    }
    return missing(
      `this version asks something that the evidence does not hold: ${question.method ?? 'GET'} ${question.path}`,
    );
  }

  function missing(because: string): Error {
    gaps += 1;
    return new NotRecorded(because);
  }

  return {
    for: (observation) => ({
      ask: async (question) => ask(question, observation),
      log: () => log,
      holdsSecret: (text) => redactor.holds(text) || holdsPlaceholder(text, standIn),
    }),
    exchanges: () => replayed.map((exchange) => reported(exchange, bodyOf(exchange))),
    requests: () => replayed.filter(wasSent).length,
    capReached: () => capReached,
    gaps: () => gaps,
    redact: (text) => redactor.redact(text),
  };
}

function compare(ask: Ask, observation: string, redactor: Redactor): Question {
  const placeholder = ask.path.includes('://') ? KEY_IN_ANSWER : KEY_IN_REQUEST;
  const clean = (text: string): string => redactor.redact(text, placeholder);
  const body = ask.body ?? (ask.json === undefined ? undefined : JSON.stringify(ask.json));
  return {
    observation,
    method: clean(ask.method ?? 'GET'),
    path: clean(ask.path),
    key: keyLabel(ask),
    headers: (ask.headers ?? []).map(([name, value]) => [clean(name), clean(value)] as const),
    body: body === undefined ? undefined : clean(body),
  };
}

/** Below this, the key counts only where it stands alone: so it was when it was cut out. */
const COMMON = 8;
const alone = /(?<![A-Za-z0-9])(?:\[key removed\]|\$LINECHECK_SECRET)(?![A-Za-z0-9])/;

function holdsPlaceholder(text: string, standIn: string): boolean {
  if (standIn.length < COMMON) return alone.test(text);
  return text.includes(KEY_IN_ANSWER) || text.includes(KEY_IN_REQUEST);
}

function reported({ asked: _asked, ...exchange }: EvidenceExchange, text: string): Exchange {
  const { response } = exchange;
  return forReport(
    response === undefined ? exchange : { ...exchange, response: { ...response, body: { ...response.body, text } } },
  );
}

const wasSent = ({ failure, asked }: EvidenceExchange): boolean =>
  asked.endpoint !== 'simulator' && failure?.code !== 'given-up' && failure?.code !== 'invalid-request';

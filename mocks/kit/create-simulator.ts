import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type Answered, createAnswerRequest } from './answer-request.js';
import { httpDate } from './clock.js';
import { createControl } from './control/create-control.js';
import { fromFetch, fromNode, type Place } from './http/arrived.js';
import { encode } from './http/encode.js';
import type { Incoming } from './http/incoming.js';
import { sendToNode, toResponse } from './http/send.js';
import { type Listening, listenWith } from './listen.js';
import { OptionError } from './option-error.js';
import type { Provider } from './provider.js';
import type { Simulator } from './simulator.js';
import type { SimulatorOptions } from './simulator-options.js';
import { createDirectory } from './tenants/directory.js';
import { createPost } from './webhooks/post.js';

/**
 * Runs a provider: tenants by credential, limits, faults, journal, webhooks, and the control API under `/__linecheck/`.
 * @throws OptionError or RangeError for options that cannot be
 */
export function createSimulator<S>(provider: Provider<S>, options: SimulatorOptions = {}): Simulator<S> {
  const { base, delay } = options;
  const post = createPost();
  const directory = createDirectory({ provider, simulator: options, post });
  const first = directory.default;
  const answerRequest = createAnswerRequest(provider, directory, options.spares);
  const control = createControl({ provider, simulator: options, directory });
  const listening = new Set<Listening>();
  const dateOf = createDates();
  const local: Place = { fallback: `http://127.0.0.1:${provider.port}`, ...(base === undefined ? {} : { base }) };

  /** A mistake of the simulator's own, outside of a handler, is told on stderr and answered as trouble. */
  function answer(incoming: Incoming): Answered | Promise<Answered> {
    try {
      return control.isControl(incoming.path) ? control.answer(incoming) : answerRequest(incoming);
    } catch (mistake) {
      process.emitWarning(mistake instanceof Error ? mistake : String(mistake));
      return { sent: encode(provider.problem({ kind: 'trouble', status: 500 }, incoming)), now: first.clock.now() };
    }
  }

  /** Without a detour over promises where nothing has to be waited for. */
  function onRequest(place: Place, message: IncomingMessage, outgoing: ServerResponse): void {
    const incoming = fromNode(message, place);
    const late =
      incoming instanceof Promise ? incoming.then((read) => respond(read, outgoing)) : respond(incoming, outgoing);
    // A client that goes away in the middle of its request waits for no answer.
    late?.catch(() => void outgoing.destroy());
  }

  function respond(incoming: Incoming, outgoing: ServerResponse): void | Promise<void> {
    const answered = answer(incoming);
    if (answered instanceof Promise) return answered.then((late) => send(late, incoming, outgoing));
    return send(answered, incoming, outgoing);
  }

  function send({ sent, now, clock }: Answered, { method }: Incoming, outgoing: ServerResponse): void | Promise<void> {
    if (delay === undefined || clock === undefined) return sendToNode(sent, method, dateOf(now), outgoing);
    return sendToNode(sent, method, dateOf(now), outgoing, (seconds, gone) => delay(seconds, clock, gone));
  }

  async function fetch(request: Request): Promise<Response> {
    const incoming = await fromFetch(request, local);
    const { sent, now } = await answer(incoming);
    return toResponse(sent, incoming.method, dateOf(now));
  }

  return {
    clock: first.clock,
    account: first.account,
    faults: first.faults,
    journal: first.journal,
    webhooks: first.webhooks,
    scenarios: first.scenarios,
    truth: first.truth,
    snapshot: first.snapshot,
    restore: first.restore,
    default: first,
    fetch,
    async listen({ port = provider.port, host = '127.0.0.1' } = {}) {
      const place: Place = { fallback: `http://${host}:${port}`, ...(base === undefined ? {} : { base }) };
      const server = createServer((message, outgoing) => onRequest(place, message, outgoing));
      const started = await listenWith(server, { port, host });
      listening.add(started);
      return started;
    },
    tenant(credential) {
      if (!provider.credentials.isWellFormed(credential)) {
        throw new OptionError('The credential does not look like one', `Take one such as ${provider.credentials.form}`);
      }
      const tenant = directory.reach(credential);
      if (tenant === undefined) throw new OptionError('The credential is not listed', 'Turn strict authentication off');
      return tenant;
    },
    fork(from, to) {
      const tenant = directory.find(from);
      if (tenant === undefined) throw new OptionError('There is no tenant to fork', 'Open it with tenant() first');
      return directory.fork(tenant, to);
    },
    reset() {
      directory.clear();
      first.reset();
    },
    async close() {
      control.close();
      directory.close();
      await Promise.all([...listening].map((server) => server.close()));
      await post.close();
    },
  };
}

/** `Date` headers; the last one is kept, since most requests come within a second of another. */
function createDates(): (now: number) => string {
  let second = Number.NaN;
  let text = '';
  return (now) => {
    if (Math.floor(now) !== second) {
      second = Math.floor(now);
      text = httpDate(now);
    }
    return text;
  };
}

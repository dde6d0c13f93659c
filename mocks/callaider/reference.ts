import { createHash } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import { alreadySent } from '../kit/already-sent.js';
import { type Clock, createClock, httpDate } from '../kit/clock.js';
import { type Listening, type ListenOptions, listen } from '../kit/listen.js';
import { byName } from '../kit/names.js';
import { OptionError } from '../kit/option-error.js';
import { createWorld } from '../world/index.js';
import type { World } from '../world/types.js';
import { answer } from './answer.js';
import type { Account, Behaviour, Incoming, Reply } from './behaviour.js';
import { createBehaviour } from './default-behaviour.js';
import type { ReferenceFault } from './faults/fault.js';
import { fromFetch, fromNode, type Place } from './incoming.js';
import { personalities } from './personalities/index.js';
import type { Personality } from './personalities/personality.js';
import { sendToNode, toResponse } from './send.js';

export interface ReferenceOptions {
  /** Same seed and same `now`, same account. Default 1. */
  readonly seed?: number;
  /** Calls in the account's history; more when its personality has more. Default 1000. */
  readonly calls?: number;
  /** The key it asks for. Default: made from the seed. */
  readonly secret?: string;
  /** Which of the right ways to keep the contract. Default `recommended`. */
  readonly personality?: string;
  /** Names of defects, applied in this order. Default none. */
  readonly faults?: readonly string[];
  /** Where the clock starts, in Unix seconds, unless the personality's is wrong. Default: the real time. */
  readonly now?: number;
  /** Default 127.0.0.1. */
  readonly host?: string;
  /** Absolute base URL to be known by, when it is not the one that clients call. */
  readonly base?: string;
}

/** A provider that keeps the contract, or breaks it in the ways asked for. */
export interface Reference {
  readonly secret: string;
  readonly personality: Personality;
  readonly faults: readonly ReferenceFault[];
  readonly clock: Clock;
  readonly world: World;
  readonly behaviour: Behaviour;
  /** Answers a request without a socket; with `bindings`, through Node's own objects. */
  fetch(request: Request, bindings?: HttpBindings): Promise<Response>;
  /** The URL includes the personality's path prefix. */
  listen(options: ListenOptions): Promise<Listening>;
  /** Stops listening and lets the clock go. */
  close(): Promise<void>;
}

/**
 * @param knownFaults those that can be asked for; a provider without any need not load hundreds of them
 * @throws UnknownNameError for a personality or fault that nobody has
 * @throws OptionError for a secret that no header can carry
 */
export function createReferenceWith(knownFaults: readonly ReferenceFault[], options: ReferenceOptions): Reference {
  const { seed = 1, secret = secretFor(seed), host = '127.0.0.1', base } = options;
  const personality = byName('personality', options.personality ?? 'recommended', personalities);
  const faults = (options.faults ?? []).map((name) => byName('fault', name, knownFaults));
  requireSendable(secret);

  const { clockAheadSeconds = 0 } = personality;
  const clock = createClock(options.now === undefined ? {} : { now: options.now });
  if (clockAheadSeconds !== 0) clock.restart({ ...clock.reading(), now: clock.now() + clockAheadSeconds });
  const calls = Math.max(options.calls ?? 1000, personality.calls ?? 0);
  const world = createWorld({ ...personality.world, seed, calls, now: Math.floor(clock.now()) });
  const operators = world.operators.filter((operator) => operator.active);
  const account: Account = { world, secret, now: clock.now, operators };
  const behaviour = createBehaviour(account, (right) =>
    faults.reduce((changed, fault) => fault.apply(changed), personality.apply?.(right) ?? right),
  );
  const prefix = personality.prefix ?? '';
  const place: Place = {
    prefix,
    fallback: `http://${host}`,
    ...(base === undefined ? {} : { base: base.replace(/\/+$/, '') }),
  };
  const listening = new Set<Listening>();

  async function replyTo(request: Incoming): Promise<Reply> {
    const reply = answered(behaviour, request);
    if (reply.delaySeconds !== undefined) await reached(clock, clock.now() + reply.delaySeconds);
    return reply;
  }

  async function fetch(request: Request, bindings?: HttpBindings): Promise<Response> {
    if (bindings === undefined) {
      return toResponse(await replyTo(await fromFetch(request, place)), request.method, httpDate(clock.now()));
    }
    const { incoming, outgoing } = bindings;
    const reply = await replyTo(await fromNode(incoming, place));
    await sendToNode(reply, request.method, httpDate(clock.now()), outgoing);
    return alreadySent;
  }

  return {
    secret,
    personality,
    faults,
    clock,
    world,
    behaviour,
    fetch,
    async listen(where) {
      const server = await listen(fetch, { host, ...where });
      listening.add(server);
      return { ...server, url: server.url + prefix };
    },
    async close() {
      await Promise.all([...listening].map((server) => server.close()));
      clock.close();
    },
  };
}

/** A mistake of the simulator's own is told on stderr and answered 500. */
function answered(behaviour: Behaviour, request: Incoming): Reply {
  try {
    return answer(behaviour, request);
  } catch (mistake) {
    process.emitWarning(mistake instanceof Error ? mistake : String(mistake));
    return { status: 500, json: { status: 'error', message: 'Internal error' } };
  }
}

const reached = (clock: Clock, time: number): Promise<void> =>
  new Promise((resolve) => {
    clock.at(time, resolve);
  });

const secretFor = (seed: number): string =>
  `lc-${createHash('sha256').update(`linecheck reference ${seed}`).digest('hex').slice(0, 24)}`;

function requireSendable(secret: string): void {
  const problem =
    secret === ''
      ? 'is empty'
      : secret.trim() !== secret
        ? 'begins or ends with a blank, which HTTP strips'
        : /\p{Cc}/u.test(secret)
          ? 'holds a control character, which HTTP refuses'
          : undefined;
  if (problem !== undefined) throw new OptionError(`The secret ${problem}`, 'Take letters and digits, 20 or more');
}

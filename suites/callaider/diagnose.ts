import type { Answer, NoAnswer, Outcome } from '../http.js';
import type { Diagnosis } from '../suite.js';
import { fromGateway, isSuccess, nameOf, tell } from './answers.js';

/** What the doctor has seen. */
export interface Evidence {
  readonly base: string;
  readonly health: Outcome;
  /** Asked only when /health is odd. */
  readonly contacts: Outcome | undefined;
  /** /contacts without the key; asked only when both refuse the key. */
  readonly withoutKey: Outcome | undefined;
  /** Another base URL that answers, when this one has neither endpoint. */
  readonly elsewhere: string | undefined;
}

/** Whether /health is any reason to look further. */
export function isOdd(health: Outcome): boolean {
  return !isSuccess(health) || isPage(health);
}

/** No further question would be answered either. */
export function isGone(health: Outcome): boolean {
  return health.kind === 'none' && !mayBeOneEndpoint.has(health.failure.code);
}

/** One slow or crashing handler looks like this, while the others may be well. */
const mayBeOneEndpoint: ReadonlySet<NoAnswer['failure']['code']> = new Set(['timeout', 'reset', 'given-up']);

/** What is wrong with the target as a whole. When only /health is odd, the rules tell it, and the target is healthy. */
export function diagnose(evidence: Evidence): Diagnosis | 'healthy' {
  const { base, health, contacts } = evidence;
  if (health.kind === 'none') {
    return isGone(health) || contacts?.kind === 'none' ? unreachable(base, health) : 'healthy';
  }
  return contacts?.kind === 'answer' ? both(evidence, health, contacts) : 'healthy';
}

function both({ base, withoutKey, elsewhere }: Evidence, health: Answer, contacts: Answer): Diagnosis | 'healthy' {
  const every = (holds: (answer: Answer) => boolean): boolean => holds(health) && holds(contacts);
  const statusOf = (...statuses: readonly number[]) => every(({ status }) => statuses.includes(status));
  const seen = seenAs(base, health, contacts);
  if (every((answer) => answer.status >= 500 && fromGateway(answer))) {
    return {
      problem: seen,
      cause: 'A gateway or proxy answers, and the API behind it does not.',
      cure: 'Start the API, or let the gateway reach it, and run again.',
      stopped: true,
    };
  }
  if (statusOf(429)) {
    return {
      problem: seen,
      cause: 'The target takes no more requests from here for now.',
      cure: 'Wait until its limit has passed, or run again with a lower --rate.',
      stopped: true,
    };
  }
  if (statusOf(401, 403) && withoutKey !== undefined && isSuccess(withoutKey)) {
    return {
      problem: `${seen}, both with the key, and ${tell(withoutKey)} without it`,
      cause: 'No secret is set on the server, so that a missing header equals it.',
      cure: 'Set the secret where the API reads it, and refuse every request as long as there is none.',
      stopped: false,
    };
  }
  if (statusOf(401) && every((answer) => /^\s*basic\b/i.test(answer.header('www-authenticate') ?? ''))) {
    return {
      problem: `${seen}, both with the key`,
      cause: 'A server in front of the API asks for a user name and a password (HTTP Basic).',
      cure: 'Take the base URL out of that protection: the platform sends nothing but X-Secret-Key.',
      stopped: true,
    };
  }
  if (statusOf(401)) {
    return {
      problem: `${seen}, both with the key`,
      cause: 'The key is probably not the one that the API knows.',
      cure: 'Compare the secret given to linecheck with the one in the configuration of the API.',
      stopped: true,
    };
  }
  if (statusOf(403)) {
    return {
      problem: `${seen}, both with the key`,
      cause: 'The address of this machine is probably not allowed, or a firewall blocks the check.',
      cure: 'Add the address to the allowlist of the API, or run the check from one that is on it.',
      stopped: true,
    };
  }
  if (statusOf(404)) return notHere(seen, base, elsewhere);
  if (every((answer) => redirectOf(answer, base) !== undefined)) return redirected(seen, base, health);
  if (
    every(
      ({ status, body }) =>
        status === 400 &&
        /plain http request was sent to https port|client sent an http request to an https server/i.test(body.text),
    )
  ) {
    return {
      problem: seen,
      cause: 'The server speaks https on this port, and the base URL says http.',
      cure: `Use ${base.replace(/^http:/, 'https:')}.`,
      stopped: false,
    };
  }
  if (every((answer) => isSuccess(answer) && isPage(answer))) {
    return {
      problem: `${seen}: HTML in place of JSON`,
      cause: 'This is a website, or its fallback page, and not the API.',
      cure: 'Give the base URL of the API: its own host, or a path such as /api in front of the endpoints.',
      stopped: false,
    };
  }
  return 'healthy';
}

function unreachable(base: string, { failure }: NoAnswer): Diagnosis {
  return {
    problem: `No answer from ${hostOf(base)}: ${failure.fact}`,
    cause: causes[failure.code],
    cure: failure.hint,
    stopped: true,
  };
}

const causes: Readonly<Record<NoAnswer['failure']['code'], string>> = {
  dns: 'The host name does not lead to an address.',
  refused: 'Nothing listens on this port.',
  unreachable: 'There is no way through the network to this address.',
  tls: 'No trusted TLS connection comes about.',
  timeout: 'The server is down, overloaded, or hidden behind a firewall that drops packets.',
  reset: 'The server, or something in front of it, breaks the connection off.',
  'not-http': 'What listens on this port does not speak HTTP.',
  'given-up': 'The server has left earlier requests unanswered.',
  'invalid-request': 'The base URL or the key cannot be put into an HTTP request.',
};

function notHere(seen: string, base: string, elsewhere: string | undefined): Diagnosis {
  const cure =
    elsewhere === undefined
      ? `Check the path of the base URL ${base}: the endpoints are expected right behind it.`
      : `Use ${elsewhere} as the base URL: it answers at /health.`;
  return { problem: seen, cause: 'The base URL lacks a path prefix, or has one too many.', cure, stopped: false };
}

function redirected(seen: string, base: string, health: Answer): Diagnosis {
  const to = redirectOf(health, base) ?? '';
  const isSlash = to.replace(/\/+$/, '') === `${base}${health.ask.path}`;
  return {
    problem: `${seen}: redirects, /health to ${to}`,
    cause: isSlash
      ? 'The routes are registered with a slash at the end, which the contract does not have.'
      : 'The API lives at another URL than the one given.',
    cure: isSlash
      ? 'Serve the documented paths without the slash.'
      : `Use ${baseOf(to, health.ask.path)} as the base URL, here and in the platform.`,
    stopped: false,
  };
}

/** Where a 3xx leads, as an absolute URL. */
function redirectOf(answer: Answer, base: string): string | undefined {
  const location = answer.header('location');
  if (answer.status < 300 || answer.status > 399 || location === undefined) return undefined;
  const from = `${base}${answer.ask.path}`;
  return URL.canParse(location, from) ? new URL(location, from).href : undefined;
}

function baseOf(url: string, path: string): string {
  const bare = (url.split(/[?#]/)[0] ?? '').replace(/\/+$/, '');
  return bare.endsWith(path) ? bare.slice(0, -path.length) : bare;
}

function seenAs(base: string, health: Answer, contacts: Answer): string {
  const alike = health.status === contacts.status && health.mediaType === contacts.mediaType;
  const told = alike
    ? tell(health).replace(nameOf(health), 'GET /health and GET /contacts')
    : `${tell(health)}, ${tell(contacts)}`;
  return `${told} on ${hostOf(base)}`;
}

const hostOf = (base: string): string => (URL.canParse(base) ? new URL(base).host : base);

function isPage({ mediaType, body }: Answer): boolean {
  return (
    body.json.kind !== 'json' && (mediaType === 'text/html' || /^\s*<(!doctype|html)\b/i.test(body.text.slice(0, 200)))
  );
}

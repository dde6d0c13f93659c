// @ts-check

/**
 * @import { Surroundings } from '../contract/types.js'
 * @import { Config } from './types.js'
 * @typedef {ReturnType<typeof createClient>} Client
 * @typedef {(response: Response | undefined, attempt: number, path: string) => number | undefined} Pause seconds to wait
 * before the next attempt (from 0 on), or `undefined` to give up; without a response the connection failed
 */

/** An answer that the caller must know of: the request itself is refused. */
export class ProviderError extends Error {
  /** @param {number} status @param {string} message */
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

const TIMEOUT_MS = 30_000;
/** How long a request is tried again, in seconds. */
const PATIENCE = 900;
const LONGEST_PAUSE = 30;
const BLOCK = 60;
/** Sixty a minute are allowed, and the sixtieth blocks the token for a minute: how many are left is not told before. */
const PER_MINUTE = 59;

/** @type {Pause} */
export function pauseAfter(response, attempt) {
  if (response?.status === 429) return untilReset(response);
  // 200 is here when the body is no JSON: a page of a proxy, or half an answer.
  if (response === undefined || response.status >= 500 || response.ok) return Math.min(LONGEST_PAUSE, 2 ** attempt);
  return undefined;
}

/** The token is blocked until `X-AircallApi-Reset`, by Aircall's clock. @param {Response} response */
function untilReset({ headers }) {
  const reset = Number(headers.get('X-AircallApi-Reset') ?? Number.NaN);
  const seconds = reset > 1e11 ? reset / 1000 : reset;
  if (Number.isFinite(seconds)) return Math.max(1, seconds - dateOf(headers, seconds - BLOCK));
  return Number(headers.get('Retry-After')) || BLOCK;
}

/** @param {Headers} headers @param {number} fallback @returns {number} Unix seconds */
function dateOf(headers, fallback) {
  const unix = Date.parse(headers.get('Date') ?? '') / 1000;
  return Number.isFinite(unix) ? unix : fallback;
}

/**
 * Aircall's API, one request at a time.
 * @param {Pick<Config, 'baseUrl' | 'apiId' | 'apiToken'>} config
 * @param {Surroundings} surroundings
 * @param {Pause} pause
 */
export function createClient({ baseUrl, apiId, apiToken }, { fetch, now, sleep, log }, pause = pauseAfter) {
  const authorization = `Basic ${Buffer.from(`${apiId}:${apiToken}`).toString('base64')}`;
  /** @type {Promise<unknown>} */
  let last = Promise.resolve();
  /** When the last requests were sent, the oldest first; Unix seconds. @type {number[]} */
  const sent = [];

  async function pace() {
    const [oldest = 0] = sent.length < PER_MINUTE ? [] : sent.splice(0, sent.length - PER_MINUTE + 1);
    const next = oldest + BLOCK + 1;
    if (next > now()) await sleep(next - now());
    sent.push(now());
  }

  /** @param {string} url @param {RequestInit} init */
  async function attempt(url, init) {
    try {
      const response = await fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
      const text = await response.text();
      return { response, text, body: parse(text) };
    } catch (error) {
      return { response: undefined, text: String(error), body: undefined };
    }
  }

  /** @param {string} method @param {string} path @param {unknown} [content] */
  async function persist(method, path, content) {
    const init = {
      method,
      headers: { Authorization: authorization, 'Content-Type': 'application/json' },
      ...(content === undefined ? {} : { body: JSON.stringify(content) }),
    };
    for (let nth = 0, waited = 0; ; nth += 1) {
      await pace();
      const { response, text, body } = await attempt(baseUrl + path, init);
      if (response?.ok && (body !== undefined || response.status === 204)) {
        return { body, at: dateOf(response.headers, now()) };
      }
      // What may have been carried out is not sent again blindly.
      const mayBeDone = method === 'POST' && response?.status !== 429;
      const seconds = mayBeDone ? undefined : pause(response, nth, path);
      const fact = `${method} ${path}: ${response?.status ?? 'no answer'} ${text.slice(0, 200)}`;
      if (seconds === undefined || waited + seconds > PATIENCE) throw new ProviderError(response?.status ?? 0, fact);
      log(`${fact}; again in ${seconds} s`);
      waited += seconds;
      await sleep(seconds);
    }
  }

  return {
    /**
     * @param {string} method @param {string} path with its query @param {unknown} [content] becomes JSON
     * @returns {Promise<{ body: any, at: number }>} with the moment of the answer by Aircall's clock, Unix seconds
     * @throws ProviderError with status 0 when no answer came
     */
    ask(method, path, content) {
      const asked = last.then(() => persist(method, path, content));
      last = asked.catch(() => {});
      return asked;
    },
  };
}

/** @param {string} text @returns {any} `undefined` when it is no JSON */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

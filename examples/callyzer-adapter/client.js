// @ts-check

/**
 * @import { Surroundings } from '../contract/types.js'
 * @import { Config } from './types.js'
 * @typedef {ReturnType<typeof createClient>} Client
 * @typedef {{ response: Response | undefined, isJson: boolean, attempt: number, path: string }} Failure without a response the connection
 * failed; `attempt` counts from 0
 * @typedef {(failure: Failure) => number | undefined} Pause seconds to wait before the next attempt; `undefined` to give up
 */

/** The request itself is refused. */
export class ProviderError extends Error {}

const TIMEOUT_MS = 30_000;
/** How long a request is tried again, in seconds. */
const PATIENCE = 900;
const LONGEST_PAUSE = 30;
/** One request in two seconds; a little more, since the network may bring them closer together. */
const SPACING = 2.05;

/** @type {Pause} */
export function pauseAfter({ response, isJson, attempt }) {
  if (response?.status === 429) return Number(response.headers.get('Retry-After')) || SPACING;
  // Now and then Callyzer answers 400 with the text of an exception; a request that is really wrong gets JSON.
  const isTransient = response === undefined || response.status >= 500 || !isJson;
  return isTransient ? Math.min(LONGEST_PAUSE, 2 ** attempt) : undefined;
}

/**
 * Callyzer's API, one request at a time and within its limit.
 * @param {Pick<Config, 'baseUrl' | 'token'>} config
 * @param {Surroundings} surroundings
 * @param {{ pause?: Pause, spacing?: number }} [parts] spacing in seconds
 */
export function createClient(
  { baseUrl, token },
  { fetch, now, sleep, log },
  { pause = pauseAfter, spacing = SPACING } = {},
) {
  let nextAt = 0;
  /** @type {Promise<unknown>} */
  let last = Promise.resolve();

  /** @param {string} url @param {RequestInit} init */
  async function attempt(url, init) {
    const wait = nextAt - now();
    if (wait > 0) await sleep(wait);
    nextAt = now() + spacing;
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
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      ...(content === undefined ? {} : { body: JSON.stringify(content) }),
    };
    for (let nth = 0, waited = 0; ; nth += 1) {
      const { response, text, body } = await attempt(baseUrl + path, init);
      if (response?.ok && body !== undefined) return { body, at: dateOf(response, now()) };
      const seconds = pause({ response, isJson: body !== undefined, attempt: nth, path });
      const fact = `${method} ${path}: ${response?.status ?? 'no answer'} ${text.slice(0, 200)}`;
      if (seconds === undefined || waited + seconds > PATIENCE) throw new ProviderError(fact);
      log(`${fact}; again in ${seconds} s`);
      waited += seconds;
      await sleep(seconds);
    }
  }

  return {
    /**
     * @param {string} method @param {string} path with its query @param {unknown} [content] becomes JSON
     * @returns {Promise<{ body: any, at: number }>} with the moment of the answer by Callyzer's clock, Unix seconds
     * @throws ProviderError
     */
    ask(method, path, content) {
      const asked = last.then(() => persist(method, path, content));
      last = asked.catch(() => {});
      return asked;
    },
  };
}

/** @param {Response} response @param {number} fallback @returns {number} Unix seconds */
function dateOf({ headers }, fallback) {
  const unix = Date.parse(headers.get('Date') ?? '') / 1000;
  return Number.isFinite(unix) ? unix : fallback;
}

/** @param {string} text @returns {any} `undefined` when it is no JSON */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

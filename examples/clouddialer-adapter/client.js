// @ts-check

/**
 * @import { Surroundings } from '../contract/types.js'
 * @import { Config } from './types.js'
 * @typedef {ReturnType<typeof createClient>} Client
 * @typedef {(response: Response | undefined, attempt: number) => number | undefined} Pause seconds to wait before the next
 * attempt (from 0 on), or `undefined` to give up; without a response the connection failed
 */

/** An answer that the caller must know of: the request itself is refused. */
export class ProviderError extends Error {
  /** @param {number} status 0 when no answer came @param {string} message */
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

const TIMEOUT_MS = 30_000;
/** How long a question is asked again, in seconds. */
const PATIENCE = 900;
const LONGEST_PAUSE = 30;

/** @type {Pause} */
export function pauseAfter(response, attempt) {
  const usual = Math.min(LONGEST_PAUSE, 2 ** attempt);
  if (response?.status === 429) return Math.max(1, Number(response.headers.get('Retry-After')) || usual);
  // 200 is here when the body is no JSON: a page of a proxy, or half an answer.
  if (response === undefined || response.status >= 500 || response.ok) return usual;
  return undefined;
}

/**
 * CloudDialer's API.
 * @param {Pick<Config, 'baseUrl' | 'apiKey'>} config
 * @param {Surroundings} surroundings
 * @param {Pause} pause
 */
export function createClient({ baseUrl, apiKey }, { fetch, sleep, log }, pause = pauseAfter) {
  /** @param {string} method @param {string} path @param {unknown} [content] */
  async function attempt(method, path, content) {
    const init = {
      method,
      headers: { Authorization: `Bearer ${apiKey}`, 'Content-Type': 'application/json' },
      ...(content === undefined ? {} : { body: JSON.stringify(content) }),
    };
    try {
      // A call may be queued for a while before POST /calls is answered: no timeout for that.
      const signal = method === 'GET' ? { signal: AbortSignal.timeout(TIMEOUT_MS) } : {};
      const response = await fetch(baseUrl + path, { ...init, ...signal });
      const text = await response.text();
      return { response, text, body: parse(text) };
    } catch (error) {
      return { response: undefined, text: String(error), body: undefined };
    }
  }

  return {
    /**
     * Asks until there is an answer: asking twice does no harm.
     * @param {string} path @returns {Promise<any>} JSON
     * @throws ProviderError
     */
    async get(path) {
      for (let nth = 0, waited = 0; ; nth += 1) {
        const { response, text, body } = await attempt('GET', path);
        if (response?.ok && body !== undefined) return body;
        const seconds = pause(response, nth);
        const fact = `GET ${path}: ${response?.status ?? 'no answer'} ${text.slice(0, 200)}`;
        if (seconds === undefined || waited + seconds > PATIENCE) throw new ProviderError(response?.status ?? 0, fact);
        log(`${fact}; again in ${seconds} s`);
        waited += seconds;
        await sleep(seconds);
      }
    },

    /**
     * Sends once, unless it was sent too early: what was carried out must not be carried out twice, and an answer that
     * is lost does not say whether it was.
     * @param {string} path @param {unknown} content @returns {Promise<any>} JSON
     * @throws ProviderError
     */
    async post(path, content) {
      for (let nth = 0, waited = 0; ; nth += 1) {
        const { response, text, body } = await attempt('POST', path, content);
        if (response?.ok && body !== undefined) return body;
        const seconds = response?.status === 429 ? (pause(response, nth) ?? PATIENCE) : PATIENCE;
        waited += seconds;
        if (waited >= PATIENCE)
          throw new ProviderError(response?.status ?? 0, `POST ${path}: ${response?.status} ${text.slice(0, 200)}`);
        await sleep(seconds);
      }
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

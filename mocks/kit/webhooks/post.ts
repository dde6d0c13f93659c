import type { Agent } from 'undici';
import { realMilliseconds } from '../clock.js';
import type { Deadline } from './deadline.js';
import type { Attempt, Message } from './types.js';

/** Sends one webhook over HTTP. Never throws: what went wrong is part of the attempt. */
export interface Post {
  send(url: string, message: Message, deadline: Deadline): Promise<Omit<Attempt, 'at'>>;
  /** Breaks off what is under way. */
  close(): Promise<void>;
}

/** An answer is read, so that its connection can be used again, but not for ever. */
const MOST_ANSWER_BYTES = 64 * 1024;

export function createPost(): Post {
  /** The client is loaded when the first webhook is sent: most simulators start without one, and faster so. */
  let client: Promise<{ readonly agent: Agent; readonly request: typeof import('undici').request }> | undefined;

  const load = () => {
    client ??= import('undici').then(({ Agent, request }) => ({
      agent: new Agent({ connections: 32, pipelining: 1, keepAliveTimeout: 4_000 }),
      request,
    }));
    return client;
  };

  async function send(
    url: string,
    { body, headers }: Message,
    { signal, seconds }: Deadline,
  ): Promise<Omit<Attempt, 'at'>> {
    const { agent, request } = await load();
    const began = realMilliseconds();
    try {
      const answer = await request(url, {
        dispatcher: agent,
        method: 'POST',
        headers: { 'content-type': 'application/json', ...lowerCased(headers) },
        body,
        signal,
        headersTimeout: 0,
        bodyTimeout: 0,
      });
      // Its status decides, whatever becomes of the rest.
      await answer.body.dump({ limit: MOST_ANSWER_BYTES }).catch(() => {});
      return { ms: since(began), status: answer.statusCode };
    } catch (error) {
      const why = signal.aborted ? `timeout after ${seconds} s` : reasonOf(error);
      return { ms: since(began), error: why };
    }
  }

  return {
    send,
    async close() {
      await (await client)?.agent.destroy();
    },
  };
}

const since = (began: number): number => Math.round((realMilliseconds() - began) * 1000) / 1000;

const lowerCased = (headers: Message['headers'] = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

/** Node's own code, such as `ECONNREFUSED`, says most in fewest words. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  return code ?? (error.message || error.name);
}

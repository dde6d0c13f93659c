import { createReference } from './create-reference.js';
import type { Reference, ReferenceOptions } from './reference.js';

/** A Monday noon, so that the last day holds calls. 2026-01-05T12:00:00Z */
export const NOON = 1_767_614_400;
export const DAY = 86_400;

/** A provider whose clock stands still at noon. */
export function aReference(options: ReferenceOptions = {}): Reference {
  const reference = createReference({ seed: 1, calls: 300, secret: 'a-Secret-42', now: NOON, ...options });
  reference.clock.pause();
  return reference;
}

/** The whole history, and an hour more. */
export const everything = { startTime: NOON - 91 * DAY, stopTime: NOON + 3600 };

export interface Asked {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  /** As it stands when it is a string, else as JSON. */
  readonly body?: unknown;
}

/** Asks with the key, unless `headers` has another; POST when there is a body. */
export function ask(reference: Reference, path: string, { method, headers, body }: Asked = {}): Promise<Response> {
  const prefix = reference.personality.prefix ?? '';
  return reference.fetch(
    new Request(path.startsWith('http') ? path : `http://pbx.example${prefix}${path}`, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: { 'X-Secret-Key': reference.secret, 'Content-Type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    }),
  );
}

/** A row of /calls as far as tests look into it. */
export interface Row {
  readonly id: string;
  readonly direction: string;
  readonly duration: number;
  readonly startTime: number;
  readonly endTime?: number;
  readonly operatorId: string;
  readonly properties?: Readonly<Record<string, unknown>>;
}

export async function rowsOf(reference: Reference, query: object = {}): Promise<readonly Row[]> {
  const answer = await ask(reference, '/calls', { body: { ...everything, ...query } });
  const { calls } = (await answer.json()) as { readonly calls: readonly Row[] };
  return calls;
}

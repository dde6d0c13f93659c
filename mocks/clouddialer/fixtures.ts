import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Ajv, type ValidateFunction } from 'ajv';
import { onTestFinished } from 'vitest';
import { refusalSchema } from '../../schemas/clouddialer/refusal.js';
import type { JsonSchema } from '../kit/openapi/operation.js';
import type { Simulator } from '../kit/simulator.js';
import { type CloudDialerOptions, createCloudDialer } from './create-clouddialer.js';
import { routesOf } from './routes/index.js';
import { readSwitches } from './switches.js';
import type { Own } from './view.js';

/** A Monday noon. 2026-01-05T12:00:00Z */
export const NOON = 1_767_614_400;
export const HOUR = 3_600;
export const DAY = 86_400;

export type CloudDialer = Simulator<Own>;

/** An account whose clock stands still at noon; closed when the test is over. */
export function aCloudDialer(options: CloudDialerOptions = {}): CloudDialer {
  const simulator = createCloudDialer({ seed: 1, calls: 0, now: NOON, paused: true, ...options });
  onTestFinished(() => simulator.close());
  return simulator;
}

/** The same behind a socket. */
export async function listening(options: CloudDialerOptions = {}): Promise<Served> {
  const simulator = aCloudDialer(options);
  const { url } = await simulator.listen({ port: 0 });
  return { simulator, url };
}

export interface Served {
  readonly simulator: CloudDialer;
  /** Absent: asked without a socket. */
  readonly url?: string;
}

export interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** As it stands when it is a string, else as JSON. */
  readonly body?: unknown;
  /** In place of the default tenant's; `null`: none. */
  readonly key?: string | null;
}

export interface Told {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of all shapes
  readonly body: any;
}

/** Asks with the default key, and holds what is answered against the schema of the operation. */
export async function ask({ simulator, url }: Served, path: string, asked: Asked = {}): Promise<Told> {
  const { body, key = simulator.default.credential } = asked;
  const method = asked.method ?? (body === undefined ? 'GET' : 'POST');
  const target = new URL(path.startsWith('http') ? path : (url ?? 'http://clouddialer.example') + path);
  const request = new Request(target, {
    method,
    headers: {
      ...(key === null ? {} : { Authorization: `Bearer ${key}` }),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...asked.headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const response = await (url === undefined ? simulator.fetch(request) : fetch(request));
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
  const read: unknown = isJson && text !== '' ? JSON.parse(text) : undefined;
  if (read !== undefined && !target.pathname.startsWith('/__linecheck')) {
    requireSchema(method, target.pathname, response.status, read);
  }
  return { status: response.status, headers: response.headers, text, body: read };
}

const ajv = new Ajv({ strict: false, allErrors: true });
const validators = new Map<JsonSchema, ValidateFunction>();
const routes = routesOf(readSwitches());

function requireSchema(method: string, path: string, status: number, value: unknown): void {
  const found = routes.find(
    (route) => route.method === method && [route.path, ...(route.aliases ?? [])].some((each) => fits(each, path)),
  );
  const schema = status >= 400 ? refusalSchema : found?.operation.responses[status]?.schema;
  if (schema === undefined) throw new Error(`${method} ${path} ${status} is not in the document`);
  requireValid(schema, value);
}

const fits = (pattern: string, path: string): boolean =>
  new RegExp(`^${pattern.replace(/:[a-z_]+/g, '[^/]+')}$`).test(path);

/** @throws unless the value is what the schema says */
export function requireValid(schema: JsonSchema, value: unknown): void {
  const validate = validators.get(schema) ?? ajv.compile(schema);
  validators.set(schema, validate);
  if (!validate(value)) throw new Error(`${ajv.errorsText(validate.errors)} in ${JSON.stringify(value)}`);
}

/** What a client sends to place a call that is answered. */
export const aCall = (over: object = {}) => ({
  from_number: '910200000001',
  to_number: '9876555000',
  uuid: '550e8400-e29b-41d4-a716-446655440000',
  crm_username: 'agent.100',
  ...over,
});

/** Places a call that the vendor takes. @returns its id */
export async function place(served: Served, over: object = {}): Promise<string> {
  const { status, body, text } = await ask(served, '/calls', { body: aCall(over) });
  if (status !== 200) throw new Error(`${status} ${text}`);
  return body.call_id;
}

export interface Received {
  readonly headers: IncomingHttpHeaders;
  // biome-ignore lint/suspicious/noExplicitAny: a result is held against its schema where that matters
  readonly body: any;
  /** Unix seconds by the clock of the simulator, when one was given. */
  readonly at?: number;
}

/** Someone whom results are pushed to. @param status what is answered to the nth, from 1; 0: nothing */
export async function aReceiver(status: (nth: number) => number = () => 200, clock?: { now(): number }) {
  const received: Received[] = [];
  const server = createServer(async (message, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of message) chunks.push(chunk);
    const at = clock === undefined ? {} : { at: clock.now() };
    received.push({ headers: message.headers, body: JSON.parse(Buffer.concat(chunks).toString()), ...at });
    const answer = status(received.length);
    if (answer !== 0) outgoing.writeHead(answer).end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/results`, received, bodies: () => received.map(({ body }) => body) };
}

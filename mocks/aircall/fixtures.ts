import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Ajv, type ValidateFunction } from 'ajv';
import {
  appErrorSchema,
  campaignErrorSchema,
  edgeErrorSchema,
  oauthErrorSchema,
  tooDeepErrorSchema,
} from '../../schemas/aircall/errors.js';
import type { JsonSchema } from '../kit/openapi/operation.js';
import type { Simulator } from '../kit/simulator.js';
import { type AircallOptions, createAircall } from './create-aircall.js';
import { routes } from './routes.js';
import type { Own } from './view.js';

/** A Monday noon, so that the last hours hold calls. 2026-01-05T12:00:00Z */
export const NOON = 1_767_614_400;
export const DAY = 86_400;
export const BASE = 'http://127.0.0.1:4010';

export type Aircall = Simulator<Own>;

/** An account whose clock stands still at noon. */
export function anAircall(options: AircallOptions = {}): Aircall {
  return createAircall({ seed: 1, calls: 300, now: NOON, paused: true, ...options });
}

export interface Asked {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  /** As it stands when it is a string, else as JSON. */
  readonly body?: unknown;
  /** In place of the default tenant's; `null`: none. */
  readonly credential?: string | null;
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of all shapes
  readonly json: any;
}

export const authorization = (credential: string): string =>
  credential.startsWith('Bearer ') ? credential : `Basic ${Buffer.from(credential).toString('base64')}`;

/** Asks with the default tenant's credential, and holds what is answered against the schema of the operation. */
export async function ask(aircall: Aircall, path: string, asked: Asked = {}): Promise<Answered> {
  const { body, credential = aircall.default.credential } = asked;
  const method = asked.method ?? (body === undefined ? 'GET' : 'POST');
  const url = new URL(path.startsWith('http') ? path : BASE + path);
  const response = await aircall.fetch(
    new Request(url, {
      method,
      headers: {
        ...(credential === null ? {} : { Authorization: authorization(credential) }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...asked.headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    }),
  );
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
  const json: unknown = isJson && text !== '' ? JSON.parse(text) : undefined;
  requireSchema(method, url.pathname, response.status, json);
  return { status: response.status, headers: response.headers, text, json };
}

const ajv = new Ajv({ strict: false, allErrors: true });
const validators = new Map<JsonSchema, ValidateFunction>();

const refusalSchema: JsonSchema = {
  anyOf: [edgeErrorSchema, appErrorSchema, tooDeepErrorSchema, campaignErrorSchema, oauthErrorSchema],
};

/** @throws when the JSON of an answer is not what the operation's schema, or that of all refusals, says */
function requireSchema(method: string, path: string, status: number, json: unknown): void {
  const found = routes.find((route) => route.method === method && fits(route.path, path));
  const schema = status >= 400 ? refusalSchema : found?.operation.responses[status]?.schema;
  if (json === undefined) return;
  if (schema === undefined) throw new Error(`${method} ${path} ${status} is not in the document`);
  let validate = validators.get(schema);
  if (validate === undefined) {
    validate = ajv.compile(schema);
    validators.set(schema, validate);
  }
  if (!validate(json)) throw new Error(`${method} ${path} ${status}: ${ajv.errorsText(validate.errors)}`);
}

const fits = (pattern: string, path: string): boolean =>
  new RegExp(`^${pattern.replace(/:[a-z]+/g, '[^/]+')}$`).test(path);

/** @throws unless the value is what the schema says */
export function requireValid(schema: JsonSchema, value: unknown): void {
  const validate = ajv.compile(schema);
  if (!validate(value)) throw new Error(ajv.errorsText(validate.errors));
}

/** All rows of a list, page after page by its links. */
export async function walk<T>(aircall: Aircall, path: string, key: string): Promise<readonly T[]> {
  const rows: T[] = [];
  for (let next: string | null = path; next !== null; ) {
    const { json, status }: Answered = await ask(aircall, next);
    if (status !== 200) throw new Error(`${next} answered ${status}`);
    rows.push(...json[key]);
    next = json.meta.next_page_link;
  }
  return rows;
}

/** More than any test asks in a minute. */
export const unlimited = { 'rate.limit': 1_000_000 } as const;

export interface Received {
  readonly headers: IncomingHttpHeaders;
  // biome-ignore lint/suspicious/noExplicitAny: events are of all shapes
  readonly event: any;
}

export interface Receiver {
  readonly url: string;
  readonly received: readonly Received[];
  /** What it answers from now on. Default 200. */
  status: number;
  close(): Promise<void>;
}

/** A server on this machine that takes webhooks. @param arrived called for each */
export async function aReceiver(arrived: () => void = () => {}): Promise<Receiver> {
  const received: Received[] = [];
  const receiver = { status: 200 };
  const server = createServer((message, outgoing) => {
    const chunks: Buffer[] = [];
    message.on('data', (chunk: Buffer) => chunks.push(chunk));
    message.on('end', () => {
      arrived();
      received.push({ headers: message.headers, event: JSON.parse(Buffer.concat(chunks).toString()) });
      outgoing.writeHead(receiver.status).end();
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    received,
    get status() {
      return receiver.status;
    },
    set status(status) {
      receiver.status = status;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

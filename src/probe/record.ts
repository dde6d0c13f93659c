import type { Exchange, RecordedBody } from '../../schemas/exchange.js';
import type { Failure } from '../../suites/http.js';
import { curlOf } from './curl.js';
import { type BodyRecord, recordBody, shortened } from './record-body.js';
import { KEY_IN_ANSWER, KEY_IN_REQUEST, type Redactor } from './redact.js';
import type { PreparedRequest } from './request.js';

/** What is recorded of an exchange, before the secrets are cut out. */
export interface Recordable {
  readonly id: number;
  readonly observation: string;
  readonly purpose: string;
  readonly request: PreparedRequest;
  readonly isDownload: boolean;
  readonly response?: {
    readonly status: number;
    readonly headers: readonly (readonly [name: string, value: string])[];
    readonly mediaType: string;
    readonly bytes: Uint8Array;
    readonly cut: boolean;
  };
  readonly failure?: Failure;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** To a tenth. */
  readonly ms: number;
}

interface RecordOptions {
  readonly redactor: Redactor;
  readonly insecure: boolean;
  /** Bodies are kept whole, for an evidence file. */
  readonly keepWhole: boolean;
}

/** @returns the exchange as it goes into reports, every part of it without the key; and what evidence adds to its body */
export function record(
  { id, observation, purpose, request, isDownload, response, failure, at, ms }: Recordable,
  { redactor, insecure, keepWhole }: RecordOptions,
): { readonly exchange: Exchange; readonly received: Partial<Omit<BodyRecord, 'body'>> } {
  const ours = cleanerFor(request, redactor);
  const theirs = (text: string): string => redactor.redact(text);
  const body = request.body === undefined ? undefined : recordSent(ours(request.body), request.body, keepWhole);
  const received = response === undefined ? undefined : recordBody(response, { redactor, keepWhole });
  const echoed =
    received?.echoed === true ||
    (response?.headers.some(([name, value]) => redactor.holds(name) || redactor.holds(value)) ?? false);
  const exchange: Exchange = {
    id,
    observation,
    purpose: ours(purpose),
    request: {
      method: ours(request.method),
      url: ours(`${request.origin}${request.path}`),
      headers: request.headers.map(({ name, value }) => [ours(name), ours(value)] as const),
      ...(body === undefined ? {} : { body }),
    },
    ...(response === undefined || received === undefined
      ? {}
      : {
          response: {
            status: response.status,
            headers: response.headers.map(([name, value]) => [theirs(name), theirs(value)] as const),
            body: received.body,
          },
        }),
    ...(failure === undefined
      ? {}
      : { failure: { code: failure.code, fact: theirs(failure.fact), hint: theirs(failure.hint) } }),
    ...(echoed ? { echoed } : {}),
    at: new Date(at).toISOString(),
    ms,
    curl: curlOf(request, { redact: redactor.redact, insecure, isDownload }),
  };
  return { exchange, received: received ?? {} };
}

/** Cuts the key out of what we send. A link is the target's text: nothing in it may look like our variable. */
export function cleanerFor({ toTarget }: PreparedRequest, redactor: Redactor): (text: string) => string {
  return (text) => redactor.redact(text, toTarget ? KEY_IN_REQUEST : KEY_IN_ANSWER);
}

function recordSent(clean: string, sent: string, keepWhole: boolean): RecordedBody {
  const whole = { bytes: Buffer.byteLength(sent), text: clean, cut: false };
  return keepWhole ? whole : shortened(whole);
}

/** An exchange that was recorded whole, as a report shows it. */
export function forReport(exchange: Exchange): Exchange {
  const { request, response } = exchange;
  return {
    ...exchange,
    request: request.body === undefined ? request : { ...request, body: shortened(request.body) },
    ...(response === undefined ? {} : { response: { ...response, body: shortened(response.body) } }),
  };
}

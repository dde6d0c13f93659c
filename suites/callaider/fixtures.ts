import type { Answer, Ask, Failure, JsonReading, NoAnswer } from '../http.js';

interface AnswerParts {
  readonly status?: number;
  /** The body as a JSON value; or give `text`. */
  readonly json?: unknown;
  readonly text?: string;
  readonly bytes?: Uint8Array;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly ask?: Partial<Ask>;
  readonly exchange?: number;
  readonly ms?: number;
  readonly at?: number;
  readonly flaw?: 'byte order mark' | 'invalid UTF-8';
  readonly cut?: boolean;
  /** Bytes after which reading stopped; the body is then cut. */
  readonly tooLong?: number;
}

/** An answer as a right API gives it: 200, JSON, to a valid GET /health. */
export function anAnswer(parts: AnswerParts = {}): Answer {
  const text = parts.text ?? (parts.json === undefined ? '' : JSON.stringify(parts.json));
  const named = Object.entries({ 'content-type': 'application/json', ...parts.headers }).map(
    ([name, value]) => [name.toLowerCase(), typeof value === 'string' ? [value] : value] as const,
  );
  const headers = new Map<string, readonly string[]>(named);
  const all = (name: string) => headers.get(name.toLowerCase()) ?? [];
  return {
    kind: 'answer',
    exchange: parts.exchange ?? 1,
    ask: { endpoint: 'health', intent: 'valid', path: '/health', ...parts.ask },
    status: parts.status ?? 200,
    mediaType: (all('content-type')[0] ?? '').split(';')[0]?.trim().toLowerCase() ?? '',
    body: {
      bytes: parts.bytes ?? new TextEncoder().encode(text),
      cut: parts.cut ?? parts.tooLong !== undefined,
      ...(parts.tooLong === undefined ? {} : { tooLong: parts.tooLong }),
      text,
      json:
        parts.tooLong === undefined ? readJson(text, parts.flaw) : { kind: 'broken', problem: 'the body is not whole' },
    },
    ms: parts.ms ?? 5,
    at: parts.at ?? 1_700_000_000,
    all,
    header: (name) => all(name)[0],
    headerNames: () => [...headers.keys()],
  };
}

export function noAnswer(failure: Partial<Failure> = {}, ask: Partial<Ask> = {}): NoAnswer {
  return {
    kind: 'none',
    exchange: 1,
    ask: { endpoint: 'health', intent: 'valid', path: '/health', ...ask },
    ms: 1000,
    failure: { code: 'timeout', fact: 'no answer within 60 s', hint: 'Ask again later.', ...failure },
  };
}

function readJson(text: string, flaw: 'byte order mark' | 'invalid UTF-8' | undefined): JsonReading {
  if (text.trim() === '') return { kind: 'empty' };
  try {
    const value: unknown = JSON.parse(text);
    return flaw === undefined ? { kind: 'json', value } : { kind: 'json', value, flaw };
  } catch (error) {
    return { kind: 'broken', problem: String(error) };
  }
}

/** A contact that breaks no rule; name the fields a test is about. */
export const aContact = (over: Readonly<Record<string, unknown>> = {}) => ({
  id: '101',
  phone: '+380970000001',
  name: 'Olena Koval',
  department: 'Sales',
  ...over,
});

/** A call that breaks no rule; name the fields a test is about. */
export const aCall = (over: Readonly<Record<string, unknown>> = {}) => ({
  id: 'call-1',
  clientNumber: '+380500000001',
  clientName: 'Client One',
  direction: 'incoming',
  duration: 185,
  startTime: 1_700_000_000,
  endTime: 1_700_000_185,
  operatorId: '101',
  operatorName: 'Olena Koval',
  operatorNumber: '7545',
  whoHungUp: 'client',
  ...over,
});

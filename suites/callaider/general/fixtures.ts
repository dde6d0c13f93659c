import type { Traced } from './trace.js';

/** One exchange as it goes with a right API: GET /contacts with the key, answered 200 with a JSON object. */
export function aTraced(over: Partial<Traced> = {}): Traced {
  const endpoint = over.endpoint ?? 'contacts';
  const exchange = over.exchange ?? 1;
  const path = over.path ?? pathOf[endpoint];
  const method = over.method ?? (endpoint === 'calls' ? 'POST' : 'GET');
  return {
    exchange,
    group: exchange,
    endpoint,
    intent: 'valid',
    method,
    path,
    told: `${method} ${path} answered ${over.status ?? 200}`,
    ms: 5,
    status: 200,
    gateway: false,
    mediaType: 'application/json',
    body: { kind: 'json', top: 'object' },
    ...over,
  };
}

/** No answer came. */
export function aSilence(over: Partial<Traced> = {}): Traced {
  const { status: _none, ...rest } = aTraced({ mediaType: '', body: { kind: 'absent' }, ...over });
  return { ...rest, failure: 'timeout', undecided: 'GET /contacts gave no answer: timed out after 60 s', ...over };
}

/** An error answer with these fields, by default the recommended ones. */
export function anError(
  status: number,
  fields: Readonly<Record<string, unknown>> | string,
  over: Partial<Traced> = {},
): Traced {
  const isText = typeof fields === 'string';
  return aTraced({
    endpoint: status === 404 ? 'recording' : 'contacts',
    intent: status === 401 ? 'refused' : 'valid',
    status,
    ...(isText ? { mediaType: 'text/html' } : {}),
    body: !isText
      ? { kind: 'json', top: 'object' }
      : fields === ''
        ? { kind: 'empty' }
        : { kind: 'broken', problem: 'not JSON', head: fields },
    error: isText ? { text: fields } : { text: Object.values(fields).join('\n'), fields },
    ...over,
  });
}

const pathOf: Readonly<Record<Traced['endpoint'], string>> = {
  health: '/health',
  contacts: '/contacts',
  calls: '/calls',
  schema: '/properties/schema',
  recording: '/calls/call-1/recording',
  'unknown-route': '/nowhere',
  storage: 'https://files.example.com/call-1.mp3',
  simulator: 'http://127.0.0.1:4010/__linecheck/truth',
};

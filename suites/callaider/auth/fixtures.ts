import type { Answer, Ask } from '../../http.js';
import { aContact, anAnswer, noAnswer } from '../fixtures.js';
import type { RecordingRefusals } from './recording-refusals.js';
import type { Refusals } from './refusals.js';
import type { Guarded } from './stranger.js';

const requests: Readonly<Record<Guarded, Ask>> = {
  health: { endpoint: 'health', intent: 'valid', path: '/health' },
  contacts: { endpoint: 'contacts', intent: 'valid', path: '/contacts' },
  calls: { endpoint: 'calls', intent: 'valid', method: 'POST', path: '/calls' },
  schema: { endpoint: 'schema', intent: 'valid', path: '/properties/schema' },
  recording: { endpoint: 'recording', intent: 'valid', path: '/calls/call-1/recording' },
};

type Parts = NonNullable<Parameters<typeof anAnswer>[0]>;

/** An answer of an endpoint, by its status: 401 and other errors have the recommended body. */
export function answered(status: number, parts: Parts = {}, endpoint: Guarded = 'contacts'): Answer {
  const json = status < 300 ? { contacts: [aContact()] } : { status: 'error', message: 'No' };
  const body = 'text' in parts || 'json' in parts ? {} : { json };
  return anAnswer({ status, ask: requests[endpoint], ...body, ...parts });
}

export const html = (status: number, text = '<!doctype html><title>App</title>'): Answer =>
  answered(status, { text, headers: { 'content-type': 'text/html' } });

/** A page that a firewall puts in place of the answer. */
export const firewallPage = html(403, '<title>Attention Required! | Cloudflare</title>');

export const silence = noAnswer({}, requests.contacts);

/** A right endpoint: it answers the key and refuses strangers. Name what is different. */
export function refusalsOf(endpoint: Guarded, over: Partial<Refusals> = {}): Refusals {
  const at = (status: number) => answered(status, {}, endpoint);
  return {
    endpoint,
    control: at(200),
    none: at(401),
    wrong: at(401),
    empty: at(401),
    pastCache: undefined,
    sameConnection: endpoint === 'contacts' ? at(401) : undefined,
    again: endpoint === 'contacts' ? at(200) : undefined,
    againPastCache: undefined,
    ...over,
  };
}

export const recordingOf = (over: Partial<RecordingRefusals> = {}): RecordingRefusals => ({
  ...refusalsOf('recording'),
  id: 'call-1',
  known: true,
  ...over,
});

/** All five endpoints, right but for what is named. */
export const everywhere = (over: Partial<Record<Guarded, Partial<Refusals>>> = {}) => ({
  health: refusalsOf('health', over.health),
  contacts: refusalsOf('contacts', over.contacts),
  calls: refusalsOf('calls', over.calls),
  recording: recordingOf(over.recording),
  schema: refusalsOf('schema', over.schema),
});

/** The same difference at every endpoint. */
export const alike = (over: (endpoint: Guarded) => Partial<Refusals>) =>
  everywhere({
    health: over('health'),
    contacts: over('contacts'),
    calls: over('calls'),
    recording: over('recording'),
    schema: over('schema'),
  });

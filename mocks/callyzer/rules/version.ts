import type { Version } from '../view.js';
import type { Endpoint, Parameter, Rule } from './endpoint.js';

const methods = ['PhoneCall', 'WhatsAppCall'] as const;
const modes = ['Voice', 'Video'] as const;

const parameters: readonly Parameter[] = [
  { name: 'call_method', type: 'text', mandatory: 'yes', about: `One of ${methods.join(', ')}` },
  { name: 'call_mode', type: 'text', mandatory: 'yes', about: `One of ${modes.join(', ')}` },
];

/** Seen in clients of 2.2: both are mandatory. The words of the refusals are not known. */
const rules: readonly Rule[] = [
  {
    id: 'V1',
    check: { kind: 'required', params: ['call_method', 'call_mode'] },
    message: "'call_method' and 'call_mode' are mandatory.",
    inferred: true,
  },
  {
    id: 'V2',
    check: { kind: 'one-of', param: 'call_method', values: methods },
    message: 'Invalid call_method. Valid call methods are PhoneCall or WhatsAppCall.',
    inferred: true,
  },
  {
    id: 'V3',
    check: { kind: 'one-of', param: 'call_mode', values: modes },
    message: 'Invalid call_mode. Valid call modes are Voice or Video.',
    inferred: true,
  },
];

const later = new WeakMap<Endpoint, Endpoint>();

/** Version 2.2 asks in reports for the kind of calls that they are about. */
export function inVersion(endpoint: Endpoint, version: Version): Endpoint {
  if (version === '2.1' || !endpoint.parameters.some(({ name }) => name === 'call_from')) return endpoint;
  const known = later.get(endpoint);
  if (known !== undefined) return known;
  const changed: Endpoint = {
    ...endpoint,
    parameters: [...endpoint.parameters, ...parameters],
    rules: [...endpoint.rules, ...rules],
  };
  later.set(endpoint, changed);
  return changed;
}

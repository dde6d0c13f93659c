import type { Asked } from '../../schemas/evidence.js';
import type { Ask } from '../../suites/http.js';
import { limitOf } from './answer.js';
import type { Ending } from './keeper.js';
import { cleanerFor } from './record.js';
import type { BodyRecord } from './record-body.js';
import type { Redactor } from './redact.js';
import type { PreparedRequest } from './request.js';

interface Parts {
  readonly ask: Ask;
  readonly group: number;
  readonly request: PreparedRequest;
  readonly ending: Ending;
  readonly received: Partial<Omit<BodyRecord, 'body'>>;
}

/** What evidence holds of an exchange beside what a report shows, without the key. */
export function recordAsked(
  { ask, group, request, ending, received }: Parts,
  { redactor, maxBodyBytes }: { readonly redactor: Redactor; readonly maxBodyBytes: number | undefined },
): Asked {
  const ours = cleanerFor(request, redactor);
  const undecodable = ending.kind === 'received' ? ending.body.undecodable : undefined;
  return {
    group,
    endpoint: ask.endpoint,
    intent: ask.intent,
    path: ours(ask.path),
    key: keyLabel(ask),
    ...(ask.headers === undefined
      ? {}
      : { headers: ask.headers.map(([name, value]) => [ours(name), ours(value)] as const) }),
    limitBytes: limitOf(ask, maxBodyBytes),
    ...(ending.kind === 'received' && ending.brokenOff ? { brokenOff: true } : {}),
    ...(undecodable === undefined ? {} : { undecodable: redactor.redact(undecodable) }),
    ...(received.exact === undefined ? {} : { exact: received.exact }),
    ...(received.garbled === undefined ? {} : { garbled: received.garbled }),
  };
}

export const keyLabel = ({ key = 'configured' }: Ask): string => (typeof key === 'object' ? key.label : key);

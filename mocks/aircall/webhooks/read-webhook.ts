import { type EventName, eventNames } from '../../../schemas/aircall/event-names.js';
import type { Reply } from '../../kit/http/reply.js';
import { badRequest } from '../errors.js';
import { type Fields, own, textIn } from '../requests.js';
import type { Switches } from '../switches.js';

export interface WebhookFields {
  readonly url?: string;
  /** Absent or empty: all. */
  readonly events?: readonly EventName[];
  readonly customName?: string;
  readonly active?: boolean;
}

/** What a request says of a webhook, or a refusal: for an URL that is none, or an event that there is not. */
export function readWebhook(fields: Fields, switches: Switches): WebhookFields | Reply {
  const sent = own(fields, 'url');
  const url = textIn(fields, 'url');
  const scheme = switches['webhook.allowHttp'] ? /^https?:$/ : /^https:$/;
  const isUrl = url !== undefined && URL.canParse(url) && scheme.test(new URL(url).protocol);
  if (sent !== undefined && !isUrl) return badRequest(`url must be ${scheme.test('http:') ? 'a' : 'an https'} URL`);
  const events = own(fields, 'events') ?? [];
  if (!Array.isArray(events)) return badRequest('events must be a list');
  const stray = events.find((event) => !isEvent(event));
  if (stray !== undefined) return badRequest(`There is no event ${JSON.stringify(stray)}`);
  const active = own(fields, 'active');
  if (active !== undefined && typeof active !== 'boolean') return badRequest('active must be true or false');
  const customName = textIn(fields, 'custom_name');
  return {
    ...(url === undefined ? {} : { url }),
    ...(events.length === 0 ? {} : { events: [...new Set(events.filter(isEvent))] }),
    ...(customName === undefined ? {} : { customName }),
    ...(active === undefined ? {} : { active }),
  };
}

const known: ReadonlySet<unknown> = new Set(eventNames);

const isEvent = (value: unknown): value is EventName => known.has(value);

import type { Outcome } from '../../http.js';
import { type ObserveContext, observation } from '../../observation.js';
import { isSuccess } from '../answers.js';
import { contacts } from '../observations/contacts.js';
import { health } from '../observations/health.js';
import { schema } from '../observations/schema.js';
import { windowSearch } from '../observations/settled-calls.js';
import { emptyKey, wrongKey } from './key-variants.js';
import {
  callsRequest,
  contactsRequest,
  fromStranger,
  type Guarded,
  looksLikeLockOut,
  type Request,
} from './stranger.js';

/** One endpoint, asked the same question with the key and by strangers. `undefined` was not asked. */
export interface Refusals {
  readonly endpoint: Guarded;
  /** With the key, just before the strangers. */
  readonly control: Outcome;
  readonly none: Outcome;
  readonly wrong: Outcome | undefined;
  readonly empty: Outcome | undefined;
  /** Without a key past any cache; asked when a stranger was let in. */
  readonly pastCache: Outcome | undefined;
  /** Without a key, on the connection that `control` went over. */
  readonly sameConnection: Outcome | undefined;
  /** With the key, just after the strangers: for /contacts, unless in haste; elsewhere when an answer looks like a lock-out. */
  readonly again: Outcome | undefined;
  /** With the key past any cache; asked when `again` was refused. */
  readonly againPastCache: Outcome | undefined;
}

export const healthRefusals = observation({
  id: 'auth/health-refusals',
  purpose: 'Ask /health as a stranger',
  phase: 'late',
  needs: { health },
  observe: (context, seen) =>
    observeRefusals(context, { endpoint: 'health', intent: 'valid', path: '/health' }, inHaste(context, seen.health)),
});

export const contactsRefusals = observation({
  id: 'auth/contacts-refusals',
  purpose: 'Ask /contacts as a stranger',
  phase: 'late',
  needs: { contacts },
  observe: (context, seen) => observeRefusals(context, contactsRequest, inHaste(context, seen.contacts.outcome)),
});

export const callsRefusals = observation({
  id: 'auth/calls-refusals',
  purpose: 'Ask /calls as a stranger',
  from: 'standard',
  phase: 'late',
  needs: { search: windowSearch },
  observe: (context) => observeRefusals(context, callsRequest(context.startedAt)),
});

export const schemaRefusals = observation({
  id: 'auth/schema-refusals',
  purpose: 'Ask /properties/schema as a stranger',
  from: 'standard',
  phase: 'late',
  needs: { schema },
  observe: (context) => observeRefusals(context, { endpoint: 'schema', intent: 'valid', path: '/properties/schema' }),
});

/** A quick run compares with an answer from earlier in the run. */
function inHaste({ depth }: ObserveContext, earlier: Outcome | undefined): Outcome | undefined {
  return depth === 'quick' ? earlier : undefined;
}

/** @param asked the answer to the same request with the key, where it is known already */
export async function observeRefusals(context: ObserveContext, request: Request, asked?: Outcome): Promise<Refusals> {
  const { http, depth, random, secret } = context;
  const { endpoint } = request;
  const busy = endpoint === 'contacts' || endpoint === 'calls';
  const regular: Request = endpoint === 'contacts' ? { ...request, connection: { named: 'regular' } } : request;
  const elsewhere: Request = { ...regular, path: `${request.path}?linecheck=${random.text(8, 'abcdefghijklmnop')}` };
  const withKey = (to: Request, purpose: string) => http.ask({ ...to, purpose });

  const control = asked ?? (await withKey(regular, 'With the key, to compare with strangers'));
  const none = await http.ask(fromStranger(request, 'none', 'Without a key'));
  const pastCache =
    isSuccess(none) && endpoint !== 'calls'
      ? await http.ask(fromStranger(elsewhere, 'none', 'Without a key, past any cache'))
      : undefined;
  const wrong =
    depth !== 'quick' ? await http.ask(fromStranger(request, wrongKey(secret, random), 'With a wrong key')) : undefined;
  const empty =
    depth === 'thorough' || (depth === 'standard' && busy)
      ? await http.ask(fromStranger(request, emptyKey, 'With an empty key'))
      : undefined;
  const sameConnection =
    endpoint === 'contacts' && depth !== 'quick'
      ? await http.ask({
          ...regular,
          intent: 'refused',
          key: 'none',
          purpose: 'Without a key on the connection that the key went over',
        })
      : undefined;
  const again =
    (endpoint === 'contacts' && depth !== 'quick') || [none, wrong, empty].some(looksLikeLockOut)
      ? await withKey(regular, 'With the key again, after the strangers')
      : undefined;
  const againPastCache =
    again?.kind === 'answer' && again.status === 401 && isSuccess(control)
      ? await withKey(elsewhere, 'With the key again, past any cache')
      : undefined;
  return { endpoint, control, none, wrong, empty, pastCache, sameConnection, again, againPastCache };
}

import { setSwitches } from '../kit/set-switches.js';

/** `legacy` is the API as the tutorial "Logging calls" tells it, `current` as it was measured and documented in 2026. */
export type Profile = 'legacy' | 'current';

export const profiles: readonly Profile[] = ['legacy', 'current'];

/** The value of each freedom: what the sources leave open, or tell in two ways. `switchTable` says what each one means. */
export interface Switches {
  readonly 'rate.limit': number;
  readonly 'rate.headers': 'on-429' | 'always' | 'never';
  readonly 'rate.resetUnit': 'seconds' | 'milliseconds';
  readonly 'rate.retryAfter': boolean;
  readonly 'auth.missing': 401 | 403;
  readonly 'auth.bad': 401 | 403;
  readonly 'page.nextLinkAtCap': 'link' | 'null';
  readonly 'page.contactsOver50': 'serve-50' | 'honour';
  readonly 'page.malformed': 'default' | '400';
  readonly 'links.keepFetch': boolean;
  readonly 'calls.retentionMonths': number;
  readonly 'calls.contact': 'on-request' | 'always';
  readonly 'calls.outboundTeams': 'null' | 'empty';
  readonly 'calls.rewriteAfterEnd': boolean;
  readonly 'calls.doneLagSeconds': number;
  readonly 'calls.endedDelaySeconds': number;
  readonly 'calls.deletedUser': 'null' | 'kept';
  readonly 'recording.ttl': number;
  readonly 'recording.shortTtl': number;
  readonly 'recording.authorization': 'refuse' | 'ignore';
  readonly 'contacts.searchLag': number;
  readonly 'users.v1': boolean;
  readonly 'answers.uncertain': 200 | 204;
  readonly 'intelligence.status': 403 | 404;
  readonly 'webhook.timeout': number;
  readonly 'webhook.retries': number;
  readonly 'webhook.spacing': number;
  readonly 'webhook.disableAfter': number;
  readonly 'webhook.allowHttp': boolean;
}

export type SwitchName = keyof Switches;

interface Switch<V> extends ByProfile<V> {
  /** With its unit, and how well it is known: measured, documented, seen in clients, inferred. */
  readonly about: string;
  /** JSON Schema of the value. */
  readonly schema: { readonly enum: readonly V[] } | Whole | { readonly type: 'boolean' };
}

type ByProfile<V> = { readonly [Name in Profile]: V };
interface Whole {
  readonly type: 'integer';
  readonly minimum: number;
  readonly maximum: number;
}

const same = <const V>(value: V): ByProfile<V> => ({ legacy: value, current: value });
const oneOf = <const V>(...values: readonly V[]) => ({ enum: values });
const whole = (minimum: number, maximum = 1e9): Whole => ({ type: 'integer', minimum, maximum });
const boolean = { type: 'boolean' } as const;

export const switchTable: { readonly [Name in SwitchName]: Switch<Switches[Name]> } = {
  'rate.limit': {
    about: 'Requests a minute, of the whole company. Documented, in two ways.',
    schema: whole(1, 1e6),
    legacy: 60,
    current: 120,
  },
  'rate.headers': {
    about:
      'When the three X-AircallApi headers come. Documented and measured: on a refusal only. Some clients count on always.',
    schema: oneOf('on-429', 'always', 'never'),
    ...same('on-429'),
  },
  'rate.resetUnit': {
    about: 'Unit of X-AircallApi-Reset. Seen in clients: seconds, once milliseconds.',
    schema: oneOf('seconds', 'milliseconds'),
    ...same('seconds'),
  },
  'rate.retryAfter': {
    about: 'Whether a refusal has Retry-After too, in seconds. Nobody has seen one; some clients look for it first.',
    schema: boolean,
    ...same(false),
  },
  'auth.missing': {
    about: 'Status without an Authorization header. Measured: 401; the documentation knows 403 alone.',
    schema: oneOf(401, 403),
    ...same(401),
  },
  'auth.bad': {
    about: 'Status of a wrong or malformed credential. Measured: 403.',
    schema: oneOf(401, 403),
    ...same(403),
  },
  'page.nextLinkAtCap': {
    about:
      'next_page_link on the last page of the first 10,000 items when there are more. Inferred: a link that then fails.',
    schema: oneOf('link', 'null'),
    ...same('link'),
  },
  'page.contactsOver50': {
    about: 'What a per_page above 50 gives for contacts, whose meta echoes it. Inferred: 50 rows.',
    schema: oneOf('serve-50', 'honour'),
    ...same('serve-50'),
  },
  'page.malformed': {
    about: 'A page or per_page that is no number from 1 on. Inferred: as if it had not been sent; a client notes 400.',
    schema: oneOf('default', '400'),
    ...same('default'),
  },
  'links.keepFetch': {
    about: 'Whether page links keep the fetch_ flags. Seen in clients: they do not.',
    schema: boolean,
    ...same(false),
  },
  'calls.retentionMonths': {
    about: 'Calls that are older are not listed; months of 30 days. Documented.',
    schema: whole(1, 1200),
    ...same(6),
  },
  'calls.contact': {
    about: 'Whether a call names its contact unasked. Measured: only with fetch_contact=true.',
    schema: oneOf('on-request', 'always'),
    ...same('on-request'),
  },
  'calls.outboundTeams': {
    about: 'teams of an outbound call. Tutorial: null; measured: an empty list.',
    schema: oneOf('null', 'empty'),
    legacy: 'null',
    current: 'empty',
  },
  'calls.rewriteAfterEnd': {
    about:
      'Whether cost, pricing_type, duration and started_at of a call settle only some minutes after its end. Measured.',
    schema: boolean,
    legacy: false,
    current: true,
  },
  'calls.doneLagSeconds': {
    about: 'How long after the hang-up a call is told as going on. Seen by a client: some seconds.',
    schema: whole(0, 25),
    ...same(0),
  },
  'calls.endedDelaySeconds': {
    about: 'From call.hungup to call.ended. Documented: about 30.',
    schema: whole(0, 3600),
    ...same(30),
  },
  'calls.deletedUser': {
    about: 'What calls say of an agent who was deleted since. Documented: nothing.',
    schema: oneOf('null', 'kept'),
    ...same('null'),
  },
  'recording.ttl': {
    about: 'Life of a link to a recording or voicemail, in seconds. Documented: ten minutes, since 2026 an hour.',
    schema: whole(1, 1e6),
    legacy: 600,
    current: 3600,
  },
  'recording.shortTtl': {
    about: 'Life of a short link, in seconds. Documented: three hours.',
    schema: whole(1, 1e6),
    ...same(10_800),
  },
  'recording.authorization': {
    about: 'What a link answers when the Authorization header is sent along. Measured by a client: 400.',
    schema: oneOf('refuse', 'ignore'),
    ...same('refuse'),
  },
  'contacts.searchLag': {
    about: 'Seconds until the search finds a new contact. Seen in a client; others search at once.',
    schema: whole(0, 86_400),
    ...same(0),
  },
  'users.v1': {
    about: 'Whether users v1 can still be listed, read and written. Announced to end on 2026-09-30.',
    schema: boolean,
    ...same(true),
  },
  'answers.uncertain': {
    about: 'Status of deletions and campaigns whose success the documentation does not spell out.',
    schema: oneOf(200, 204),
    ...same(204),
  },
  'intelligence.status': {
    about: 'What conversation intelligence answers without the add-on. Seen in a client: 403; documented: 404.',
    schema: oneOf(403, 404),
    ...same(403),
  },
  'webhook.timeout': {
    about: 'Seconds that a target may take. Documented: 5.',
    schema: whole(1, 60),
    ...same(5),
  },
  'webhook.retries': {
    about: 'Attempts after the first. Documented: up to 50.',
    schema: whole(0, 200),
    ...same(50),
  },
  'webhook.spacing': {
    about:
      'Seconds to the first retry; each wait is twice the one before, up to 990. Inferred: within twelve hours in all.',
    schema: whole(1, 86_400),
    ...same(5),
  },
  'webhook.disableAfter': {
    about: 'Failed attempts in a row that switch a webhook off. Documented: 50; in an older tutorial 10.',
    schema: whole(1, 1e6),
    legacy: 10,
    current: 50,
  },
  'webhook.allowHttp': {
    about: 'Takes http:// targets too. The vendor asks for HTTPS; a target on this machine seldom has it.',
    schema: boolean,
    ...same(true),
  },
};

/**
 * The switches of a profile, some of them set otherwise.
 * @throws UnknownNameError for a switch that nobody has, OptionError for a value it does not take
 */
export function readSwitches(profile: Profile, set: Partial<Switches> = {}): Switches {
  const usual = Object.fromEntries(Object.entries(switchTable).map(([name, freedom]) => [name, freedom[profile]]));
  return setSwitches(switchTable, usual as unknown as Switches, set);
}

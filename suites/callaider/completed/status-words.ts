import { isObject, type JsonObject } from '../answers.js';
import { createKeyLayout, type KeyLayout, nextKey } from '../key-layout.js';
import { type Keys, keysIn } from '../observations/keys-in.js';

/** What a call says of itself in words. */
export interface Status {
  /** `status`, or `properties/Call status`. */
  readonly key: string;
  readonly value: unknown;
  readonly means: 'unanswered' | 'going on';
}

/** `plain` may speak of something else than the call: an order, a ticket. `missed` and `answered` are true or false. */
type KeyKind = 'of the call' | 'plain' | 'missed' | 'answered';

const PLAIN = /^((call|dial|telephony) )?(status|state|disposition|result|outcome|type)$/;
const OF_THE_CALL = /^(call|dial|telephony|leg|channel) ?(status|state|disposition)$/;
const IS_MISSED = /^(is |was )?(missed|unanswered)( call)?$/;
const IS_ANSWERED = /^(is |was )?answered$/;

/** Words that are said of calls that nobody answered, and of hardly anything else. */
const UNANSWERED = new Set([
  'missed',
  'no answer',
  'noanswer',
  'unanswered',
  'not answered',
  'voicemail',
  'voice mail',
]);
/** Words that are said of orders, payments and tickets as well. */
const AMBIGUOUS = new Set([
  ...['busy', 'failed', 'failure', 'rejected', 'declined', 'cancelled', 'canceled', 'cancel', 'abandoned'],
  ...['congestion', 'chanunavail', 'not connected', 'unreachable'],
]);
/** What the same field says of other calls, where it speaks of calls. */
const OTHERWISE = new Set([
  ...['answered', 'answer', 'completed', 'complete', 'connected', 'success', 'successful', 'succeeded', 'ok', 'normal'],
  ...['ended', 'finished', 'done', 'hangup', 'hung up', 'normal clearing', 'talked', 'accepted', 'transferred'],
]);
const RUNNING = new Set(['ringing', 'dialing', 'dialling']);
/** Said of calls alone: an offer is accepted, rejected or cancelled as well, but never busy. */
const TELEPHONY = new Set([
  ...UNANSWERED,
  ...RUNNING,
  ...['busy', 'congestion', 'chanunavail', 'unreachable', 'not connected'],
  ...['answered', 'answer', 'connected', 'hangup', 'hung up', 'normal clearing', 'talked', 'transferred'],
]);
/** A record, a ticket or a job may be in progress, too. */
const RUNNING_CALL = new Set(['in progress', 'inprogress', 'ongoing', 'active', 'talking', 'up', 'on hold', 'queued']);

/** Words around a status that add nothing: "missed call", "rejected by the client", "went to voicemail". */
const FILLERS = new Set([
  ...['call', 'was', 'is', 'the', 'a', 'by', 'to', 'went', 'left', 'incoming', 'outgoing', 'inbound', 'outbound'],
  ...['operator', 'agent', 'client', 'customer', 'caller', 'user'],
]);

/** How some calls speak of themselves. */
export interface Vocabulary {
  /** The plain fields that speak of calls: all their values are words that one says of calls. */
  readonly ofCalls: ReadonlySet<string>;
  /** No call has a field that may say how it ended: none need be looked at again. */
  readonly isSilent: boolean;
  statusFields(row: JsonObject): readonly StatusField[];
}

/**
 * The plain status fields that say of no call anything but how calls end. What the business thought worth a property may
 * speak of an offer or a sale: one of its words must be said of calls alone.
 * @param keys the names that these calls use
 */
export function callVocabulary(rows: readonly JsonObject[], keys: readonly Keys[] = [keysIn(rows)]): Vocabulary {
  const statusFields = createReader();
  if (!keys.some(mayTell)) return { ofCalls: new Set(), isSilent: true, statusFields };
  const [about, not, sure] = [new Set<string>(), new Set<string>(), new Set<string>()];
  let isSilent = true;
  for (const row of rows) {
    const fields = statusFields(row);
    if (fields.length > 0) isSilent = false;
    for (const { key, kind, value } of fields) {
      if (kind !== 'plain' || value === null || value === '') continue;
      const word = typeof value === 'string' ? wordOf(value) : '';
      const isOfCalls = UNANSWERED.has(word) || AMBIGUOUS.has(word) || OTHERWISE.has(word) || RUNNING.has(word);
      (isOfCalls ? about : not).add(key);
      if (TELEPHONY.has(word) || !key.startsWith(PROPERTIES)) sure.add(key);
    }
  }
  return { ofCalls: new Set([...about].filter((key) => sure.has(key) && !not.has(key))), isSilent, statusFields };
}

/** What a call says of itself that a completed call would not; `undefined` for most. @param vocabulary of it and others */
export function statusOf(row: JsonObject, { ofCalls, isSilent, statusFields }: Vocabulary): Status | undefined {
  if (isSilent) return undefined;
  const fields = statusFields(row);
  for (const { key, kind, value } of fields) {
    const isWord = typeof value === 'string' && (kind === 'plain' || kind === 'of the call');
    const means = isWord ? meaningOf(wordOf(value), kind, ofCalls.has(key)) : undefined;
    if (means !== undefined) return { key, value, means };
  }
  for (const { key, kind, value } of fields) {
    const saysSo = (kind === 'missed' && value === true) || (kind === 'answered' && value === false);
    if (saysSo && Object.hasOwn(row, key)) return { key, value, means: 'unanswered' };
  }
  return undefined;
}

const mayTell = ({ ofCalls, ofProperties, isCut }: Keys): boolean =>
  isCut || [...ofCalls, ...ofProperties].some((key) => kindOf(key) !== undefined);

function meaningOf(word: string, kind: KeyKind, isOfCalls: boolean): Status['means'] | undefined {
  const isSure = kind === 'of the call' || isOfCalls;
  if (UNANSWERED.has(word) || (isSure && AMBIGUOUS.has(word))) return 'unanswered';
  if (RUNNING.has(word) || (kind === 'of the call' && RUNNING_CALL.has(word))) return 'going on';
  return undefined;
}

interface StatusField {
  readonly key: string;
  readonly kind: KeyKind;
  readonly value: unknown;
}

const NONE: readonly StatusField[] = [];

/** Before the keys of properties. */
const PROPERTIES = 'properties/';

/** Finds the fields of a call, and of its properties, that may say how it ended. */
function createReader(): Vocabulary['statusFields'] {
  const ofRows = createKeyLayout(kindOf);
  const ofProperties = createKeyLayout(kindOf);
  return (row) => {
    const fields = fieldsIn(row, '', ofRows);
    const properties = row.properties;
    const inner = isObject(properties) ? fieldsIn(properties, PROPERTIES, ofProperties) : NONE;
    return inner.length === 0 ? fields : [...fields, ...inner];
  };
}

function fieldsIn(object: JsonObject, before: string, layout: KeyLayout<KeyKind | undefined>): readonly StatusField[] {
  let found: StatusField[] | undefined;
  layout.at = 0;
  for (const key in object) {
    const kind = nextKey(layout, key);
    if (kind === undefined) continue;
    found ??= [];
    found.push({ key: `${before}${key}`, kind, value: object[key] });
  }
  return found ?? NONE;
}

function kindOf(key: string): KeyKind | undefined {
  const name = spelt(key);
  if (OF_THE_CALL.test(name)) return 'of the call';
  if (IS_MISSED.test(name)) return 'missed';
  if (IS_ANSWERED.test(name)) return 'answered';
  return PLAIN.test(name) ? 'plain' : undefined;
}

/** `callStatus`, `call_status` and `Call-Status` as `call status`. */
const spelt = (key: string): string =>
  key
    .slice(0, 60)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[\s_\-.]+/g, ' ')
    .trim()
    .toLowerCase();

/** A value as one of the words above, where it is one: `NO_ANSWER`, `No answer`; `Missed call`, `missed (by agent)`. */
function wordOf(value: string): string {
  const words = spelt(value.replace(/[^\p{L}\p{N}\s_\-.]+/gu, ' ')).split(' ');
  return words.filter((word) => !FILLERS.has(word)).join(' ');
}

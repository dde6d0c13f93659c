import { isObject, type JsonObject, own } from '../answers.js';

/** What a call says of itself in words. */
export interface Status {
  /** `status`, or `properties/Call status`. */
  readonly key: string;
  readonly value: unknown;
  readonly means: 'unanswered' | 'going on';
}

/** `plain` may speak of something else than the call: an order, a ticket. */
type KeyKind = 'of the call' | 'plain';

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
/** A record, a ticket or a job may be in progress, too. */
const RUNNING_CALL = new Set(['in progress', 'inprogress', 'ongoing', 'active', 'talking', 'up', 'on hold', 'queued']);

/** Words around a status that add nothing: "missed call", "rejected by the client", "went to voicemail". */
const FILLERS = new Set([
  ...['call', 'was', 'is', 'the', 'a', 'by', 'to', 'went', 'left', 'incoming', 'outgoing', 'inbound', 'outbound'],
  ...['operator', 'agent', 'client', 'customer', 'caller', 'user'],
]);

/** Which plain fields speak of calls: all their values are words that one says of calls. */
export type Vocabulary = ReadonlySet<string>;

/** The plain status fields, here or in the properties, that say of no call anything but how calls end. */
export function callVocabulary(rows: readonly JsonObject[]): Vocabulary {
  const [about, not] = [new Set<string>(), new Set<string>()];
  for (const row of rows) {
    for (const { key, kind, value } of statusFields(row)) {
      if (kind !== 'plain' || value === null || value === '') continue;
      const word = typeof value === 'string' ? wordOf(value) : '';
      const isOfCalls = UNANSWERED.has(word) || AMBIGUOUS.has(word) || OTHERWISE.has(word) || RUNNING.has(word);
      (isOfCalls ? about : not).add(key);
    }
  }
  return new Set([...about].filter((key) => !not.has(key)));
}

/** What a call says of itself that a completed call would not; `undefined` for most. */
export function statusOf(row: JsonObject, vocabulary: Vocabulary): Status | undefined {
  for (const { key, kind, value } of statusFields(row)) {
    const means = typeof value === 'string' ? meaningOf(wordOf(value), kind, vocabulary.has(key)) : undefined;
    if (means !== undefined) return { key, value, means };
  }
  for (const key in row) {
    const value = row[key];
    if (typeof value !== 'boolean') continue;
    const name = spelt(key);
    if ((value && IS_MISSED.test(name)) || (!value && IS_ANSWERED.test(name))) {
      return { key, value, means: 'unanswered' };
    }
  }
  return undefined;
}

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

function statusFields(row: JsonObject): readonly StatusField[] {
  const found: StatusField[] = [];
  const look = (object: JsonObject, before: string) => {
    for (const key in object) {
      const kind = kindOf(key);
      if (kind !== undefined) found.push({ key: `${before}${key}`, kind, value: object[key] });
    }
  };
  look(row, '');
  const properties = own(row, 'properties');
  if (isObject(properties)) look(properties, 'properties/');
  return found;
}

const kinds = new Map<string, KeyKind | undefined>();

/** Remembered: an answer has few keys and many calls. */
function kindOf(key: string): KeyKind | undefined {
  if (kinds.has(key)) return kinds.get(key);
  const name = spelt(key);
  const kind = OF_THE_CALL.test(name) ? 'of the call' : PLAIN.test(name) ? 'plain' : undefined;
  if (kinds.size < 10_000) kinds.set(key, kind);
  return kind;
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

import { setSwitches } from '../kit/set-switches.js';

/** There is one set of habits: what the vendor documents, and a decision wherever it is silent. */
export type Profile = 'docs';

export const profiles: readonly Profile[] = ['docs'];

/** The value of each freedom: what the documentation leaves open, or tells in two ways. `switchTable` says what each means. */
export interface Switches {
  readonly 'paths.aliases': boolean;
  readonly 'errors.body': 'json' | 'empty' | 'html';
  readonly 'origin.rule': 'off' | 'ip' | 'origin-header';
  readonly 'origin.allowed': string;
  readonly 'numbers.lenient': boolean;
  readonly 'agents.unlisted': boolean;
  readonly 'uuid.unique': boolean;
  readonly 'unknownCall.status': 404 | 400;
  readonly 'legs.inactive': 400 | 409;
  readonly 'duration.counts': 'whole' | 'talk';
  readonly 'recording.early': boolean;
  readonly 'recording.delay': number;
  readonly 'recording.expiry': number;
  readonly 'recording.type': 'audio/wav' | 'application/octet-stream';
  readonly 'push.form': 'by-agent' | 'softphone' | 'phone' | 'union';
  readonly 'push.noRecording': 'null' | 'absent';
  readonly 'push.delay': number;
  readonly 'push.retries': number;
  readonly 'push.spacing': number;
  readonly 'push.timeout': number;
  readonly 'launch.key': 'same' | 'separate';
  readonly 'launch.uuid': 'made' | 'call-id';
}

export type SwitchName = keyof Switches;

interface Switch<V> {
  readonly docs: V;
  /** With its unit, and how well it is known: documented or inferred. */
  readonly about: string;
  /** JSON Schema of the value. */
  readonly schema: Schema;
}

type Schema =
  | { readonly enum: readonly unknown[] }
  | { readonly type: 'integer'; readonly minimum: number; readonly maximum: number }
  | { readonly type: 'boolean' }
  | { readonly type: 'string' };

const oneOf = (...values: readonly unknown[]): Schema => ({ enum: values });
const whole = (minimum: number, maximum: number): Schema => ({ type: 'integer', minimum, maximum });
const boolean: Schema = { type: 'boolean' };

export const switchTable: { readonly [Name in SwitchName]: Switch<Switches[Name]> } = {
  'paths.aliases': {
    docs: true,
    about:
      'Takes a participant at /calls/{id}/participants too, and tells its health at /CRM_API/health. Inferred: the paths are documented nowhere that can be read.',
    schema: boolean,
  },
  'errors.body': {
    docs: 'json',
    about: 'Body of refusals. Not documented; inferred: {"status":"error","message":"..."}.',
    schema: oneOf('json', 'empty', 'html'),
  },
  'origin.rule': {
    docs: 'off',
    about:
      'What a call may be placed from: any place, listed IP addresses, listed Origin headers. Documented: only 403.',
    schema: oneOf('off', 'ip', 'origin-header'),
  },
  'origin.allowed': {
    docs: '127.0.0.1,::1,::ffff:127.0.0.1',
    about: 'The list for origin.rule, with commas.',
    schema: { type: 'string' },
  },
  'numbers.lenient': {
    docs: false,
    about: 'Takes 91 and ten digits, and a leading 0, besides ten digits and +91. Inferred.',
    schema: boolean,
  },
  'agents.unlisted': {
    docs: false,
    about: "Rings any agent_number, not only those of the account's agents. Documented: an unknown agent is refused.",
    schema: boolean,
  },
  'uuid.unique': {
    docs: false,
    about: 'Refuses a uuid that a call has had before. Not documented; inferred: a second call.',
    schema: boolean,
  },
  'unknownCall.status': {
    docs: 404,
    about: 'Status for a call that there is not. Inferred.',
    schema: oneOf(404, 400),
  },
  'legs.inactive': {
    docs: 400,
    about: 'Status for a participant in a call that nobody has answered yet, or that is over. Inferred.',
    schema: oneOf(400, 409),
  },
  'duration.counts': {
    docs: 'whole',
    about:
      'Whether duration runs from the start of the call or from its answer. Inferred from the examples: the start.',
    schema: oneOf('whole', 'talk'),
  },
  'recording.early': {
    docs: true,
    about:
      'Whether recording_url is told while the call goes on. Documented so in the example; it answers 404 till the end.',
    schema: boolean,
  },
  'recording.delay': {
    docs: 0,
    about: 'Seconds from the end of a call until its recording is there. Not documented.',
    schema: whole(0, 604_800),
  },
  'recording.expiry': {
    docs: 0,
    about: 'Seconds from the end of a call until its recording is gone; 0: never. Not documented.',
    schema: whole(0, 1e9),
  },
  'recording.type': {
    docs: 'audio/wav',
    about: 'Content type of recordings. Inferred from the name of the file.',
    schema: oneOf('audio/wav', 'application/octet-stream'),
  },
  'push.form': {
    docs: 'by-agent',
    about:
      'Fields of a result. Documented in two ways: one for the softphone, one for an agent with a telephone; union has all of them.',
    schema: oneOf('by-agent', 'softphone', 'phone', 'union'),
  },
  'push.noRecording': {
    docs: 'null',
    about: 'recording_url of a result without recording. Inferred.',
    schema: oneOf('null', 'absent'),
  },
  'push.delay': {
    docs: 0,
    about: 'Seconds from the end of a call until its result is pushed. Documented: when a call ends.',
    schema: whole(0, 86_400),
  },
  'push.retries': {
    docs: 3,
    about: 'Attempts after the first. Documented: up to 3.',
    schema: whole(0, 20),
  },
  'push.spacing': {
    docs: 2,
    about:
      'Seconds to the first retry; each wait is twice the one before. Documented: exponential; the figure is inferred.',
    schema: whole(1, 3_600),
  },
  'push.timeout': {
    docs: 10,
    about: 'Real seconds that a target may take. Not documented.',
    schema: whole(1, 60),
  },
  'launch.key': {
    docs: 'same',
    about: 'Whether the softphone link has a key of its own (launch_key). Documented in two ways.',
    schema: oneOf('same', 'separate'),
  },
  'launch.uuid': {
    docs: 'made',
    about: 'uuid of a call that the softphone link placed, which gives none. Inferred: the vendor makes one.',
    schema: oneOf('made', 'call-id'),
  },
};

/**
 * The switches, some of them set otherwise.
 * @throws UnknownNameError for a switch that nobody has, OptionError for a value it does not take
 */
export function readSwitches(set: Partial<Switches> = {}): Switches {
  const usual = Object.fromEntries(Object.entries(switchTable).map(([name, { docs }]) => [name, docs]));
  return setSwitches(switchTable, usual as unknown as Switches, set);
}

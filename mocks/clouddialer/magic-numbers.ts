import type { Plan } from './calls/plan.js';
import type { Placed } from './view.js';

/** What a number has happen to the call that is placed to it, or by it. */
export interface MagicNumber {
  /** kebab-case. */
  readonly name: string;
  /** The field it is looked for in; `number` is that of a participant. */
  readonly field: 'to_number' | 'agent_number';
  /** The last six of its ten digits. */
  readonly ending: string;
  /** One that has this ending. */
  readonly example: string;
  readonly happens: string;
}

interface Magic extends Omit<MagicNumber, 'example'> {
  readonly plan?: Partial<Plan>;
  readonly placed?: Partial<Placed>;
  /** Instead of a call. */
  readonly special?: 'platform-refuses' | 'push-first';
}

const answered: Partial<Plan> = {
  agent: { rings: 3, end: 'joins' },
  destination: { rings: 6, end: 'joins' },
  talk: 60,
  hungUpBy: 'destination',
};

/** As long as they may. */
const FOR_EVER = Number.MAX_SAFE_INTEGER;

const fails = (end: Plan['destination']['end'], rings: number): Partial<Plan> => ({
  agent: { rings: 3, end: 'joins' },
  destination: { rings, end },
  talk: 0,
});

const table: readonly Magic[] = [
  {
    name: 'answered',
    field: 'to_number',
    ending: '555000',
    happens: 'The agent joins after 3 s, the customer answers 6 s later, they talk for 60 s.',
    plan: answered,
  },
  { name: 'busy', field: 'to_number', ending: '555001', happens: 'BUSY.', plan: fails('busy', 2) },
  {
    name: 'no-answer',
    field: 'to_number',
    ending: '555002',
    happens: 'The customer rings for max_ring_time: NO_ANSWER.',
    plan: fails('silent', FOR_EVER),
  },
  { name: 'failed', field: 'to_number', ending: '555003', happens: 'FAILED.', plan: fails('fails', 2) },
  {
    name: 'canceled',
    field: 'to_number',
    ending: '555004',
    happens: 'The agent leaves while the customer rings: CANCELED.',
    plan: fails('canceled', 4),
  },
  {
    name: 'long-call',
    field: 'to_number',
    ending: '555005',
    happens: 'They talk for three hours: ANSWER all the time, end_time null until the end.',
    plan: { ...answered, talk: 3 * 3_600 },
  },
  {
    name: 'recording-late',
    field: 'to_number',
    ending: '555006',
    happens: 'Answered; the recording answers 404 until ten minutes after the end.',
    plan: answered,
    placed: { recordingDelay: 600 },
  },
  {
    name: 'recording-never',
    field: 'to_number',
    ending: '555007',
    happens: 'Answered; a recording_url is told that answers 404 for ever.',
    plan: answered,
    placed: { neverRecorded: true },
  },
  {
    name: 'push-lost',
    field: 'to_number',
    ending: '555008',
    happens: 'Answered; the result is never pushed. Only asking for the status tells the end.',
    plan: answered,
    placed: { copies: [] },
  },
  {
    name: 'push-duplicated',
    field: 'to_number',
    ending: '555009',
    happens: 'Answered; the result is pushed three times, 5 s apart, though it was received.',
    plan: answered,
    placed: { copies: [0, 5, 10] },
  },
  {
    name: 'push-first',
    field: 'to_number',
    ending: '555010',
    happens:
      'Answered, and over after 4 s; POST /calls is answered only then, and after the push. With a clock that stands still, move it meanwhile.',
    plan: {
      queue: 0,
      agent: { rings: 1, end: 'joins' },
      gap: 0,
      destination: { rings: 1, end: 'joins' },
      talk: 2,
      hungUpBy: 'destination',
    },
    special: 'push-first',
  },
  {
    name: 'platform-refuses',
    field: 'to_number',
    ending: '555011',
    happens: '502: the telephony platform cannot queue the call. There is none.',
    special: 'platform-refuses',
  },
  {
    name: 'agent-silent',
    field: 'agent_number',
    ending: '555002',
    happens: 'The agent never picks up: rings for max_ring_time, then NO_ANSWER. The customer is not called.',
    plan: { agent: { rings: FOR_EVER, end: 'silent' }, talk: 0 },
  },
  {
    name: 'agent-fails',
    field: 'agent_number',
    ending: '555003',
    happens: "The agent's telephone cannot be reached: FAILED. The customer is not called.",
    plan: { agent: { rings: 2, end: 'fails' }, talk: 0 },
  },
  {
    name: 'agent-cancels',
    field: 'agent_number',
    ending: '555004',
    happens: 'The agent joins and leaves while the customer rings: CANCELED.',
    plan: fails('canceled', 4),
  },
];

export const magicNumbers: readonly MagicNumber[] = table.map(({ name, field, ending, happens }) => ({
  name,
  field,
  ending,
  example: `${field === 'to_number' ? '0900' : '0100'}${ending}`,
  happens,
}));

/** What a number asks for, if it is one of these. @param number ten digits */
export function magicOfNumber(field: MagicNumber['field'], number: string): Magic | undefined {
  return table.find((each) => each.field === field && number.endsWith(each.ending));
}

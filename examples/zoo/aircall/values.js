// @ts-check
import { createDirectory } from '../../aircall-adapter/directory.js';
import { digits, isCompleted, toCall, toStored } from '../../aircall-adapter/mapping.js';

/**
 * @import { parts } from '../../aircall-adapter/adapter.js'
 * @import { AircallCall } from '../../aircall-adapter/types.js'
 * @import { ContractCall, StoredCall } from '../../contract/types.js'
 * @import { ZooAdapter } from '../types.js'
 */

/**
 * The right mapping with something on top.
 * @param {(call: ContractCall, told: AircallCall) => Partial<ContractCall>} wrong
 * @param {(call: StoredCall) => Partial<StoredCall>} [stored]
 * @returns {Partial<typeof parts>}
 */
function mapped(wrong, stored = () => ({})) {
  return {
    toStored(told, asOf) {
      const right = toStored(told, asOf);
      return {
        ...right,
        ...(right.call === undefined ? {} : { call: { ...right.call, ...wrong(right.call, told) } }),
        ...stored(right),
      };
    },
  };
}

/**
 * Another choice of calls.
 * @param {(call: AircallCall) => boolean} isWanted
 * @returns {Partial<typeof parts>}
 */
const choosing = (isWanted) => ({
  toStored: (told, asOf) => ({ ...toStored(told, asOf), call: isWanted(told) ? toCall(told) : undefined }),
});

const TWO_HOURS = 7_200;

/** @type {ZooAdapter<typeof parts>[]} */
export const values = [
  {
    name: 'tells-milliseconds',
    story: 'Times go through Date and come out in milliseconds.',
    parts: () => mapped(({ startTime, endTime = 0 }) => ({ startTime: startTime * 1000, endTime: endTime * 1000 })),
    scenario: 'none',
    explained: /millisecond/,
  },
  {
    name: 'tells-local-time',
    story: 'Writes times as the clock on the wall shows them, two hours east of UTC, and reads them back as UTC.',
    parts: () =>
      mapped(
        ({ startTime, endTime = 0 }) => ({ startTime: startTime + TWO_HOURS, endTime: endTime + TWO_HOURS }),
        ({ start }) => ({ start: start + TWO_HOURS }),
      ),
    scenario: 'none',
    explained: /2 h|7,?200|zone|hour/,
  },
  {
    name: 'tells-minutes',
    story: 'Durations are in minutes, as on the bill.',
    parts: () => mapped(({ duration }) => ({ duration: Math.ceil(duration / 60) })),
    scenario: 'none',
    explained: /minute/,
  },
  {
    name: 'counts-the-ringing-alone',
    story: 'Takes the time until the answer for the duration.',
    parts: () => mapped((_, { started_at, answered_at }) => ({ duration: (answered_at ?? 0) - started_at })),
    scenario: 'none',
    explained: /duration|last/,
  },
  {
    name: 'rounds-to-minutes',
    story: 'A column of the database keeps no seconds.',
    parts: () => mapped(({ startTime }) => ({ startTime: startTime - (startTime % 60) })),
    scenario: 'none',
    explained: /start/,
  },
  {
    name: 'swaps-direction',
    story: 'Takes "inbound" for calls that go in to the provider.',
    parts: () => mapped(({ direction }) => ({ direction: direction === 'incoming' ? 'outgoing' : 'incoming' })),
    scenario: 'none',
    explained: /direction|incoming|outgoing/,
  },
  {
    name: 'names-one-agent-for-all',
    story: 'The agent of the first call stays in a variable that was meant for one call.',
    parts() {
      /** @type {Pick<ContractCall, 'operatorId' | 'operatorName'> | undefined} */
      let first;
      return mapped(({ operatorId, operatorName }) => {
        first ??= { operatorId, operatorName };
        return first;
      });
    },
    scenario: 'none',
    explained: /name an operator who had no part in them/,
  },
  {
    name: 'names-the-line-as-operator',
    story:
      'Was written for a company that looks at its lines: they are the operators of calls, and on the list beside people.',
    parts: () => ({
      ...mapped((_, { number }) => ({ operatorId: number.name, operatorName: number.name })),
      createDirectory(parts) {
        const directory = createDirectory(parts);
        return {
          ...directory,
          async get() {
            const { contacts, lines } = await directory.get();
            const phone = contacts[0]?.phone ?? '';
            return { lines, contacts: [...contacts, ...lines.map((name) => ({ id: name, name, phone }))] };
          },
        };
      },
    }),
    scenario: 'none',
    explained: /names one of the \d+ operators whom the contacts hold/,
  },
  {
    name: 'names-the-line-as-client',
    story: 'Takes the number of the company for that of the client.',
    parts: () => mapped((_, { number }) => ({ clientNumber: digits(number.digits) })),
    scenario: 'none',
    explained: /client|number/,
  },
  {
    name: 'returns-missed-calls',
    story: 'A call that is done counts as completed, whether anybody answered or not.',
    parts: () => choosing(({ status, ended_at }) => status === 'done' && ended_at !== null),
    scenario: 'none',
    explained: /missed|answered/,
  },
  {
    name: 'returns-active-calls',
    story: 'A call that was answered counts as completed, though it goes on.',
    parts: () => choosing(({ answered_at }) => answered_at !== null),
    scenario: 'none',
    explained: /goes on|going on|active|completed/,
  },
  {
    name: 'drops-hidden-numbers',
    story: 'Leaves out calls whose client cannot be looked up.',
    parts: () => choosing((call) => isCompleted(call) && call.raw_digits !== 'anonymous'),
    scenario: 'none',
    explained: /hide/,
  },
  {
    name: 'drops-short-calls',
    story: 'Takes whatever is over within two minutes for no conversation.',
    parts: () => choosing((call) => isCompleted(call) && Number(call.ended_at) - Number(call.answered_at) > 120),
    scenario: 'none',
    explained: /over within/,
  },
  {
    name: 'takes-the-start-for-the-id',
    story: 'Keeps calls by the second in which they began: of two there stays one.',
    parts: () =>
      mapped(
        ({ startTime }) => ({ id: String(startTime) }),
        ({ start }) => ({ id: String(start) }),
      ),
    scenario: 'same-second',
    explained: /second/,
  },
  {
    name: 'crashes-without-agent',
    story: 'Reads the id of an agent who was deleted, and falls over: no call of the window is returned.',
    parts: () => ({
      toStored(told, asOf) {
        const operatorId = isCompleted(told) ? String(/** @type {{ id: number }} */ (told.user).id) : '';
        const right = toStored(told, asOf);
        return right.call === undefined ? right : { ...right, call: { ...right.call, operatorId } };
      },
    }),
    scenario: 'deleted-user',
    explained: /500/,
  },
];

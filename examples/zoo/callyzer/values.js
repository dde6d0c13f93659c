// @ts-check
import { isCompleted, toCall, toContact, toStored } from '../../callyzer-adapter/mapping.js';

/**
 * @import { parts } from '../../callyzer-adapter/adapter.js'
 * @import { CallLog } from '../../callyzer-adapter/types.js'
 * @import { ContractCall, StoredCall } from '../../contract/types.js'
 * @import { ZooAdapter } from '../types.js'
 */

/**
 * The right mapping with something on top.
 * @param {(call: ContractCall, row: CallLog) => Partial<ContractCall>} wrong
 * @param {(call: StoredCall) => Partial<StoredCall>} [stored]
 * @returns {Partial<typeof parts>}
 */
function mapped(wrong, stored = () => ({})) {
  return {
    toStored(row, asOf, timeZone) {
      const right = toStored(row, asOf, timeZone);
      return {
        ...right,
        ...(right.call === undefined ? {} : { call: { ...right.call, ...wrong(right.call, row) } }),
        ...stored(right),
      };
    },
  };
}

/**
 * Another choice of calls.
 * @param {(row: CallLog) => boolean} isWanted
 * @returns {Partial<typeof parts>}
 */
const choosing = (isWanted) => ({
  toStored: (row, asOf, timeZone) => ({
    ...toStored(row, asOf, timeZone),
    call: isWanted(row) ? toCall(row, timeZone) : undefined,
  }),
});

/** @type {ZooAdapter<typeof parts>[]} */
export const values = [
  {
    name: 'takes-the-account-time-for-utc',
    story: 'Date and time of a row have no zone, so it takes them for UTC: all calls are hours late.',
    parts: () => ({ toStored: (row, asOf) => toStored(row, asOf, 'UTC') }),
    scenario: 'none',
    explained: /5[.:]?5|5 h|19,?800|zone|hour/,
  },
  {
    name: 'tells-milliseconds',
    story: 'Times go through Date and come out in milliseconds.',
    parts: () => mapped(({ startTime, endTime = 0 }) => ({ startTime: startTime * 1000, endTime: endTime * 1000 })),
    scenario: 'none',
    explained: /millisecond/,
  },
  {
    name: 'tells-minutes',
    story: 'Durations are in minutes, as on the bill.',
    parts: () => mapped(({ duration }) => ({ duration: Math.ceil(duration / 60) })),
    scenario: 'none',
    explained: /minute/,
  },
  {
    name: 'swaps-direction',
    story: 'Takes "Incoming" for calls that come in to the client.',
    parts: () => mapped(({ direction }) => ({ direction: direction === 'incoming' ? 'outgoing' : 'incoming' })),
    scenario: 'none',
    explained: /direction|incoming|outgoing/,
  },
  {
    name: 'returns-missed-calls',
    story: 'Everything that is in the history counts as completed.',
    parts: () => choosing(() => true),
    scenario: 'none',
    explained: /Missed|missed/,
  },
  {
    name: 'returns-unanswered-outgoing-calls',
    story: 'Whatever was dialled counts as a call, also when the client did not answer.',
    parts: () => choosing(({ call_type }) => call_type === 'Incoming' || call_type === 'Outgoing'),
    scenario: 'none',
    explained: /answer/,
  },
  {
    name: 'drops-calls-without-number',
    story: 'Leaves out calls whose client hid the number: there is nobody to analyse, it says.',
    parts: () => choosing((row) => isCompleted(row) && row.client_number !== ''),
    scenario: 'none',
    explained: /hide/,
  },
  {
    name: 'drops-short-calls',
    story: 'Takes whatever is over within a minute for no conversation.',
    parts: () => choosing((row) => isCompleted(row) && row.duration > 60),
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
    scenario: 'none',
    explained: /second/,
  },
  {
    name: 'names-one-employee-for-all',
    story: 'The employee of the first row stays in a variable that was meant for one row.',
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
    name: 'splits-an-operator-in-two',
    story: 'Takes country code, hyphen and number for the id: with a new card in the telephone it is another one.',
    parts: () => ({
      ...mapped((_, { emp_country_code, emp_number }) => ({ operatorId: `${emp_country_code}-${emp_number}` })),
      toContact: (employee) => ({
        ...toContact(employee),
        id: `${employee.emp_country_code}-${employee.emp_number}`,
      }),
    }),
    scenario: 'sim-with-country-code',
    explained: /operators have more than one id/,
  },
  {
    name: 'keeps-the-first-link',
    story: 'Keeps the blank link that a fresh call has, and says for ever that there is no recording.',
    parts() {
      /** @type {Map<string, string | null>} */
      const links = new Map();
      return {
        toStored(row, asOf, timeZone) {
          if (!links.has(row.id)) links.set(row.id, row.call_recording_url);
          return toStored(row, asOf, timeZone);
        },
        linkTo(row) {
          const url = links.get(row?.id ?? '') ?? row?.call_recording_url;
          return url ? { url, filename: 'call.mp3', mimeType: 'audio/mpeg' } : undefined;
        },
      };
    },
    scenario: 'late-recordings',
    explained: /recording/,
  },
  {
    name: 'serves-one-recording-for-all',
    story: 'A cache without a key: whoever asks hears the first recording that anybody asked for.',
    parts() {
      /** @type {string | null | undefined} */
      let first;
      return {
        linkTo(row) {
          first ||= row?.call_recording_url;
          return first ? { url: first, filename: 'call.mp3', mimeType: 'audio/mpeg' } : undefined;
        },
      };
    },
    scenario: 'none',
    explained: /is that of call/,
  },
];

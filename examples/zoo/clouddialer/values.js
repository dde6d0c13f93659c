// @ts-check
import { toStored } from '../../clouddialer-adapter/mapping.js';

/**
 * @import { parts } from '../../clouddialer-adapter/adapter.js'
 * @import { Known } from '../../clouddialer-adapter/types.js'
 * @import { ContractCall, StoredCall } from '../../contract/types.js'
 * @import { ZooAdapter } from '../types.js'
 */

/**
 * The right mapping with something on top.
 * @param {(call: ContractCall, known: Known) => Partial<ContractCall>} wrong
 * @param {(call: StoredCall) => Partial<StoredCall>} [stored]
 * @returns {Partial<typeof parts>}
 */
function mapped(wrong, stored = () => ({})) {
  return {
    toStored(known, ...others) {
      const right = toStored(known, ...others);
      return {
        ...right,
        ...(right.call === undefined ? {} : { call: { ...right.call, ...wrong(right.call, known) } }),
        ...stored(right),
      };
    },
  };
}

/** India is so many seconds ahead of UTC. */
const IST = 19_800;

/** @type {ZooAdapter<typeof parts>[]} */
export const values = [
  {
    name: 'tells-milliseconds',
    story: 'Date.parse gives milliseconds, and so they go out.',
    parts: () => mapped(({ startTime, endTime = 0 }) => ({ startTime: startTime * 1000, endTime: endTime * 1000 })),
    scenario: 'none',
    explained: /millisecond/,
  },
  {
    name: 'tells-indian-time',
    story: 'Cuts the Z off the times of the vendor and reads them by the clock in the office.',
    parts: () =>
      mapped(
        ({ startTime, endTime = 0 }) => ({ startTime: startTime - IST, endTime: endTime - IST }),
        ({ start }) => ({ start: start - IST }),
      ),
    scenario: 'none',
    explained: /5(\.5| h)|19,?800|zone|hour/,
  },
  {
    name: 'tells-minutes',
    story: 'Durations are in minutes, as on the bill.',
    parts: () => mapped(({ duration }) => ({ duration: Math.ceil(duration / 60) })),
    scenario: 'none',
    explained: /minute/,
  },
  {
    name: 'counts-the-ringing-twice',
    story: 'Takes duration for the talk alone and adds the half minute that it may ring.',
    parts: () => mapped(({ duration }) => ({ duration: duration + 30 })),
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
    story: 'Takes click-to-call for a call that comes in, since the agent picks up a telephone that rings.',
    parts: () => mapped(() => ({ direction: 'incoming' })),
    scenario: 'none',
    explained: /direction|incoming|outgoing/,
  },
  {
    name: 'names-the-customer-as-operator',
    story: 'Takes the second leg for the operator, since that is whom they talk with.',
    parts: () => mapped((_, { customer }) => ({ operatorId: customer, operatorNumber: customer })),
    scenario: 'none',
    explained: /operator/,
  },
  {
    name: 'credits-one-agent-with-all',
    story: 'All calls are placed under one account, so its owner is the operator of all of them.',
    parts() {
      /** @type {Partial<ContractCall> | undefined} */
      let first;
      return mapped(({ operatorId, operatorName, operatorNumber }) => {
        first ??= { operatorId, operatorName, operatorNumber };
        return first;
      });
    },
    scenario: 'none',
    explained: /operator/,
  },
  {
    name: 'tells-the-agent-as-client',
    story: 'Mixes up the two numbers of a call: the client is the one whose telephone rings first.',
    parts: () => mapped(({ operatorNumber }) => ({ clientNumber: operatorNumber })),
    scenario: 'none',
    explained: /client|number/,
  },
];

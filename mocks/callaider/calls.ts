import type { WorldCall } from '../world/types.js';
import type { Account, Behaviour } from './behaviour.js';
import { isObject, malformedFilter, matchesFilters } from './filters.js';
import { createIds } from './ids.js';

type Calls = Pick<
  Behaviour,
  | 'callsIn'
  | 'isCompleted'
  | 'matchesDirection'
  | 'matchesOperators'
  | 'matchesProperties'
  | 'filterProblem'
  | 'callId'
  | 'callById'
  | 'durationOf'
  | 'propertiesOf'
  | 'callRow'
  | 'calls'
>;

/** Which calls there are, and how they are told. Endpoint 3. */
export function calls(account: Account, the: () => Behaviour): Calls {
  const { world } = account;
  const ids = createIds(world.options.seed);
  const hasBegun = (call: WorldCall): boolean => call.startedAt <= account.now();
  return {
    *callsIn({ from, to }) {
      const { isCompleted } = the();
      for (const call of startingIn(account, from, to)) if (isCompleted(call)) yield call;
    },
    isCompleted: (call) =>
      call.disposition === 'answered' && call.answeredAt !== undefined && call.endedAt <= account.now(),
    matchesDirection: (call, { direction }) => direction === undefined || call.direction === direction,
    matchesOperators(call, { operators }) {
      if (operators === undefined || operators.length === 0) return true;
      const operator = world.operators[call.operator];
      return operator !== undefined && operators.includes(the().operatorId(operator));
    },
    matchesProperties: ({ properties }, { propertyFilters }) =>
      matchesFilters(isObject(properties) ? properties : undefined, propertyFilters),
    filterProblem: malformedFilter,
    callId: (call) => `call-${ids.spell(call.index)}`,
    callById(id) {
      const index = id.startsWith('call-') ? ids.read(id.slice('call-'.length)) : undefined;
      const call = index === undefined ? undefined : world.callAt(index);
      return call !== undefined && hasBegun(call) ? call : undefined;
    },
    durationOf: (call) => call.endedAt - call.startedAt,
    propertiesOf(call) {
      const team = world.operators[call.operator]?.team;
      const client = call.client === undefined ? undefined : world.clientAt(call.client);
      return {
        Department: team === undefined ? undefined : world.teams[team]?.name,
        'Client segment': client?.segment,
        'Client city': client?.city,
        'Issue resolved': call.issueResolved,
        'Quality score': call.qualityScore,
      };
    },
    callRow(call) {
      const { callId, operatorId, durationOf, propertiesOf } = the();
      const operator = world.operators[call.operator];
      const client = call.client === undefined ? undefined : world.clientAt(call.client);
      return {
        id: callId(call),
        clientNumber: client?.phone,
        clientName: client?.name,
        direction: call.direction,
        duration: durationOf(call),
        startTime: call.startedAt,
        endTime: call.endedAt,
        operatorId: operator && operatorId(operator),
        operatorName: operator?.name,
        operatorNumber: operator?.extension,
        whoHungUp: call.hungUpBy,
        properties: propertiesOf(call),
      };
    },
    calls: (rows) => ({ status: 200, json: { calls: rows } }),
  };
}

/**
 * Calls that start in [from, to) and have begun by now, in order of start; none when the window is inverted.
 * Bounds may be any numbers: milliseconds are a time long after all calls.
 */
export function startingIn({ world, now }: Account, from: number, to: number): Iterable<WorldCall> {
  const until = Math.min(Math.ceil(to), Math.floor(now()) + 1);
  return from < until ? world.between(Math.ceil(from), until) : [];
}

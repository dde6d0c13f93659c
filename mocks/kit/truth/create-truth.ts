import type { WorldCall } from '../../world/types.js';
import type { Account } from '../account/account.js';
import type { CallTruth, TrueCall, Truth, TruthMapping, TruthQuery } from './types.js';

export interface TruthParts<T> {
  readonly account: Account;
  readonly mapping: TruthMapping<T>;
  tenant(): T;
  now(): number;
  /** Whether a call came to be where a client had read already. */
  isLate(call: WorldCall): boolean;
}

/**
 * Tells, of the account as it is now, which calls a right adapter must return for a window, may return, and must not.
 * A call that starts exactly on an edge of the window may be returned: the contract does not say whether edges belong
 * to it (Endpoint 3 / Request fields). So may one that was there once and was removed, and one that was
 * added where the client had read already.
 */
export function createTruth<T>({ account, mapping, tenant, now, isLate }: TruthParts<T>): (query: TruthQuery) => Truth {
  return (query) => {
    const { from, to, direction } = query;
    const must: Truth['must'][number][] = [];
    const may: Truth['may'][number][] = [];
    const mustNot: Truth['mustNot'][number][] = [];

    function add(found: CallTruth, isSure: boolean): void {
      switch (found.kind) {
        case 'must':
        case 'may': {
          const { call } = found;
          const part = operatorPart(call, query);
          if (direction !== undefined && call.direction !== direction) {
            mustNot.push(forbidden(call, `it is ${call.direction}`));
          } else if (part === 'none') {
            mustNot.push(forbidden(call, `its operator is ${call.operatorId}`));
          } else (found.kind === 'must' && isSure && part === 'whole' ? must : may).push(call);
          return;
        }
        case 'mustNot': {
          const { kind: _kind, ...told } = found;
          if (isSure) mustNot.push(told);
          return;
        }
        case 'unknown':
          return;
        default:
          found satisfies never;
      }
    }

    // Calls start at whole seconds, so this takes in the edge.
    for (const call of account.between({ from, to: Math.floor(to) + 1 })) {
      const isOnEdge = call.startedAt === from || call.startedAt === to || isLate(call);
      const found = mapping.of(call, tenant());
      add(found, !isOnEdge || found.kind === 'mustNot');
    }
    for (const call of account.removedCalls()) {
      if (call.startedAt >= from && call.startedAt <= to) add(mapping.of(call, tenant()), false);
    }
    return {
      now: now(),
      must,
      may,
      mustNot,
      operators: account.operators.flatMap((operator) => mapping.operator(operator, tenant()) ?? []),
    };
  };
}

/** Of a call that several people had a part in each may be named, so that only asking for all of them is sure to bring it. */
function operatorPart(
  { operatorId, operatorIds = [operatorId] }: TrueCall,
  { operators }: TruthQuery,
): 'whole' | 'some' | 'none' {
  if (operators === undefined || operators.length === 0) return 'whole';
  const named = operatorIds.filter((id) => operators.includes(id)).length;
  return named === 0 ? 'none' : named === operatorIds.length ? 'whole' : 'some';
}

const forbidden = ({ id, startTime, direction }: TrueCall, reason: string): Truth['mustNot'][number] => ({
  id,
  reason,
  startTime,
  direction,
});

import type { Account } from '../account/account.js';
import type { CallTruth, Truth, TruthMapping, TruthQuery } from './types.js';

/**
 * Tells, of the account as it is now, which calls a right adapter must return for a window, may return, and must not.
 * A call that starts exactly on an edge of the window may be returned: the contract does not say whether edges belong
 * to it (Endpoint 3 / Request fields).
 */
export function createTruth<T>(
  account: Account,
  mapping: TruthMapping<T>,
  tenant: () => T,
): (query: TruthQuery) => Truth {
  return ({ from, to, direction, operators }) => {
    const must: Truth['must'][number][] = [];
    const may: Truth['may'][number][] = [];
    const mustNot: Truth['mustNot'][number][] = [];

    function add(found: CallTruth, startedAt: number): void {
      switch (found.kind) {
        case 'must':
        case 'may': {
          const { call } = found;
          if (direction !== undefined && call.direction !== direction) {
            mustNot.push({ id: call.id, reason: `it is ${call.direction}` });
          } else if (operators !== undefined && operators.length > 0 && !operators.includes(call.operatorId)) {
            mustNot.push({ id: call.id, reason: `its operator is ${call.operatorId}` });
          } else (found.kind === 'may' || startedAt === from || startedAt === to ? may : must).push(call);
          return;
        }
        case 'mustNot':
          mustNot.push({ id: found.id, reason: found.reason });
          return;
        case 'unknown':
          return;
        default:
          found satisfies never;
      }
    }

    // Calls start at whole seconds, so this takes in the edge.
    for (const call of account.between({ from, to: Math.floor(to) + 1 }))
      add(mapping.of(call, tenant()), call.startedAt);
    return {
      must,
      may,
      mustNot,
      operators: account.operators.flatMap((operator) => mapping.operator(operator, tenant()) ?? []),
    };
  };
}

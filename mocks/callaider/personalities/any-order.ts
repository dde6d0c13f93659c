import { personality } from './personality.js';

export const anyOrder = personality({
  name: 'any-order',
  story: 'Nobody sorts: each answer comes in an order of its own.',
  expects: {},
  apply(right) {
    let answers = 0;
    const turned = <T>(rows: readonly T[]): readonly T[] => {
      answers += 1;
      const cut = rows.length === 0 ? 0 : (answers * 7919) % rows.length;
      return [...rows.slice(cut), ...rows.slice(0, cut)];
    };
    return {
      ...right,
      contacts: (rows, request) => right.contacts(turned(rows), request),
      calls: (rows, query, request) => right.calls(turned(rows), query, request),
    };
  },
});

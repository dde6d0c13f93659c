import { withQuery } from '../calls/request/change-request.js';
import { fault } from '../fault.js';

export const operatorsNeedSorting = fault({
  name: 'operators-need-sorting',
  story: 'Ids are looked for in the list by halving, which takes it for sorted.',
  breaks: { 'relations/operator-order-is-free': 'fail' },
  brings: [
    'calls/several-operators',
    'calls/unknown-operator-matches-nothing',
    'relations/operators-add-up',
    'relations/operators-cover-all',
  ],
  apply: (right) =>
    withQuery(right, (query) => ({
      ...query,
      operators: query.operators?.filter((id, _index, all) => finds(all, id)),
    })),
});

/** Whether halving the list leads to the id. */
function finds(list: readonly string[], id: string): boolean {
  let [low, high] = [0, list.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = list[middle] ?? '';
    if (found === id) return true;
    if (found < id) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

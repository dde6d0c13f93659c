import { rule } from '../../rule.js';
import { compared } from '../properties/compared.js';
import { union } from './apart.js';
import { filterOf, judgeRelations, type PropertyRelation, unequal } from './property-relations.js';

const relations: readonly PropertyRelation[] = [
  {
    filters: ['exact', 'listOfOne'],
    apart: ({ exact, listOfOne }, all) => {
      const told = { one: filterOf(all, 'exact'), other: filterOf(all, 'listOfOne') };
      return unequal(exact.answered, listOfOne.answered, told, listOfOne);
    },
  },
  {
    filters: ['exact', 'otherExact', 'list'],
    apart: ({ exact, otherExact, list }, all) => {
      const told = { one: 'its two values, each asked for alone', other: filterOf(all, 'list') };
      return unequal(union(exact.answered, otherExact.answered), list.answered, told, list);
    },
  },
  {
    filters: ['list', 'reversedList'],
    apart: ({ list, reversedList }, all) => {
      const told = { one: filterOf(all, 'list'), other: 'the same list the other way round' };
      return unequal(list.answered, reversedList.answered, told, reversedList);
    },
  },
];

export const propertyListsAddUp = rule({
  id: 'relations/property-lists-add-up',
  clauses: ['MR-13'],
  level: 'must',
  source: 'Supported formats',
  summary: 'A list of property values brings what its values bring one by one, in whatever order they stand.',
  why: 'A choice of two departments would import other calls than two teams with one department each.',
  fix: 'Treat a single value as a list of one, and test every element of a list in the same way.',
  needs: { compared },
  judge: ({ compared }) => judgeRelations(compared, relations),
});

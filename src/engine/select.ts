import { areaOf, type Rule } from '../../suites/rule.js';
import type { Clause, Suite } from '../../suites/suite.js';
import { LinecheckError } from '../errors.js';
import { nearest } from '../nearest.js';

/**
 * The rules named by selectors: an area (`auth`), a rule (`auth/contacts-needs-key`), a clause (`AUTH-3`) or a group of
 * clauses (`AUTH`). Upper and lower case are alike.
 * @throws LinecheckError `usage` for a selector that matches nothing, naming the nearest one
 */
export function selectRules(
  suite: Suite,
  { only, skip }: { readonly only: readonly string[]; readonly skip: readonly string[] },
): readonly Rule[] {
  const wanted = only.length === 0 ? suite.rules : union(suite, only);
  const unwanted = new Set(union(suite, skip));
  const selected = suite.rules.filter((rule) => wanted.includes(rule) && !unwanted.has(rule));
  if (selected.length > 0) return selected;
  throw new LinecheckError('usage', 'No rule is left to check: what --only names, --skip takes away', {
    hint: 'See what there is with: linecheck rules',
  });
}

/** The rules that one selector names. */
export function rulesNamed(suite: Suite, selector: string): readonly Rule[] {
  const name = selector.toLowerCase().replace(/\/$/, '');
  return suite.rules.filter(
    (rule) =>
      rule.id === name ||
      areaOf(rule) === name ||
      rule.clauses.some((clause) => clause.toLowerCase() === name || groupOf(clause).toLowerCase() === name),
  );
}

export function clauseNamed(suite: Suite, selector: string): Clause | undefined {
  return suite.clauses.find((clause) => clause.id.toLowerCase() === selector.toLowerCase());
}

/** @throws LinecheckError `usage`: nothing has this name; the nearest name, and where to find them all */
export function unknownName(suite: Suite, selector: string): never {
  const names = [
    ...new Set(suite.rules.flatMap((rule) => [areaOf(rule), rule.id])),
    ...suite.clauses.flatMap(({ id }) => [id, groupOf(id)]),
  ];
  const near = nearest(selector, names);
  throw new LinecheckError('usage', `No rule, area or clause is called ${JSON.stringify(selector)}`, {
    hint: `${near === undefined ? '' : `Did you mean ${near}? `}See what there is with: linecheck rules`,
  });
}

function union(suite: Suite, selectors: readonly string[]): readonly Rule[] {
  return selectors.flatMap((selector) => {
    const rules = rulesNamed(suite, selector);
    if (rules.length > 0) return rules;
    const clause = clauseNamed(suite, selector);
    if (clause === undefined) return unknownName(suite, selector);
    throw new LinecheckError(
      'usage',
      `${clause.id} is a clause of the contract, but no rule of this version judges it`,
      {
        hint: `See why with: linecheck explain ${clause.id}`,
      },
    );
  });
}

const groupOf = (clause: string) => clause.slice(0, clause.indexOf('-'));

import { areaOf, type Rule } from '../../suites/rule.js';
import type { Clause, Suite } from '../../suites/suite.js';
import { LinecheckError } from '../errors.js';
import { nearest } from '../nearest.js';

export interface Selection {
  readonly only: readonly string[];
  readonly skip: readonly string[];
  /** Requests to generate; without it, rules on generated requests are left out. */
  readonly fuzz?: number | undefined;
}

/**
 * The rules named by selectors: an area (`auth`), a rule (`auth/contacts-needs-key`), a clause (`AUTH-3`) or a group of
 * clauses (`AUTH`). Upper and lower case are alike. Those on generated requests come with `fuzz`, whatever else is named.
 * @throws LinecheckError `usage` for a selector that matches nothing, naming the nearest one
 */
export function selectRules(suite: Suite, { only, skip, fuzz }: Selection): readonly Rule[] {
  const named = only.length === 0 ? suite.rules : rulesNamedBy(suite, only);
  const wanted = fuzz === undefined ? named.filter((rule) => !isFuzzed(rule)) : withFuzzed(suite, named);
  const unwanted = new Set(rulesNamedBy(suite, skip));
  const selected = suite.rules.filter((rule) => wanted.includes(rule) && !unwanted.has(rule));
  if (fuzz !== undefined && !selected.some(isFuzzed)) {
    throw new LinecheckError('usage', `--fuzz ${fuzz} is asked for, and --skip takes its rules away`, {
      hint: 'Leave one of the two out.',
    });
  }
  if (selected.length > 0) return selected;
  const [first] = named;
  if (first !== undefined && named.every(isFuzzed) && fuzz === undefined) {
    throw new LinecheckError('usage', `${first.id} is judged only in a run with --fuzz`, {
      hint: 'Say how many requests to generate: linecheck check <base-url> --fuzz 100',
    });
  }
  throw new LinecheckError('usage', 'No rule is left to check: what --only names, --skip takes away', {
    hint: 'See what there is with: linecheck rules',
  });
}

const isFuzzed = ({ flag }: Rule): boolean => flag === 'fuzz';

const withFuzzed = (suite: Suite, named: readonly Rule[]): readonly Rule[] =>
  named.some(isFuzzed) ? named : [...named, ...suite.rules.filter(isFuzzed)];

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

/** The rules that some selectors name. @throws LinecheckError `usage` for a selector that matches nothing */
export function rulesNamedBy(suite: Suite, selectors: readonly string[]): readonly Rule[] {
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

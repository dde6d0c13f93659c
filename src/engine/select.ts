import { areaOf, type Flag, type Rule } from '../../suites/rule.js';
import type { Clause, Suite } from '../../suites/suite.js';
import { LinecheckError } from '../errors.js';
import { nearest } from '../nearest.js';

export interface Selection {
  readonly only: readonly string[];
  readonly skip: readonly string[];
  /** Requests to generate; without it, rules on generated requests are left out. */
  readonly fuzz?: number | undefined;
  /** Where a simulator tells what is right; without it, rules on it are left out. */
  readonly truth?: string | undefined;
}

/**
 * The rules named by selectors: an area (`auth`), a rule (`auth/contacts-needs-key`), a clause (`AUTH-3`) or a group of
 * clauses (`AUTH`). Upper and lower case are alike. Those on generated requests come with `fuzz`, those on the truth with `truth`, whatever else is named.
 * @throws LinecheckError `usage` for a selector that matches nothing, naming the nearest one
 */
export function selectRules(suite: Suite, { only, skip, fuzz, truth }: Selection): readonly Rule[] {
  const named = only.length === 0 ? suite.rules : rulesNamedBy(suite, only);
  const given: readonly Flag[] = [
    ...(fuzz === undefined ? [] : ['fuzz' as const]),
    ...(truth === undefined ? [] : ['truth' as const]),
  ];
  const wanted = withFlagged(suite, named, given);
  const unwanted = new Set(rulesNamedBy(suite, skip));
  const selected = suite.rules.filter((rule) => wanted.includes(rule) && !unwanted.has(rule));
  if (fuzz !== undefined && !selected.some(isFuzzed)) {
    throw new LinecheckError('usage', `--fuzz ${fuzz} is asked for, and --skip takes its rules away`, {
      hint: 'Leave one of the two out.',
    });
  }
  if (selected.length > 0) return selected;
  const [first] = named;
  const missing = first?.flag;
  if (
    first !== undefined &&
    missing !== undefined &&
    named.every(({ flag }) => flag === missing && !given.includes(flag))
  ) {
    throw new LinecheckError('usage', `${first.id} is judged only in a run with --${missing}`, {
      hint: howToAsk[missing],
    });
  }
  throw new LinecheckError('usage', 'No rule is left to check: what --only names, --skip takes away', {
    hint: 'See what there is with: linecheck rules',
  });
}

const isFuzzed = ({ flag }: Rule): boolean => flag === 'fuzz';

const howToAsk: Readonly<Record<Flag, string>> = {
  fuzz: 'Say how many requests to generate: linecheck check <base-url> --fuzz 100',
  truth: 'Say where the simulator is: linecheck check <base-url> --truth http://127.0.0.1:4010',
};

/** Rules of an option that is given come in any case; those of one that is not stay away, also when they are named. */
function withFlagged(suite: Suite, named: readonly Rule[], given: readonly Flag[]): readonly Rule[] {
  const called = given.filter((flag) => !named.some((rule) => rule.flag === flag));
  return [
    ...named.filter(({ flag }) => flag === undefined || given.includes(flag)),
    ...suite.rules.filter(({ flag }) => flag !== undefined && called.includes(flag)),
  ];
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

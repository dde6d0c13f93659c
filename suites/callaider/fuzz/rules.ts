import type { Verdict } from '../../../schemas/verdict.js';
import { type Rule, rule } from '../../rule.js';
import { fail, inconclusive, pass, skip } from '../../verdicts.js';
import { many } from '../calls/request/words.js';
import { fuzzedRequests } from './asked/requests.js';
import { type Aspect, SHORT } from './decided.js';
import type { FuzzFailure, FuzzRun } from './fuzz-run.js';
import { judgeCase } from './judge-case.js';
import type { Flaw } from './outcome.js';
import { findingOf } from './tell.js';

type Texts = Pick<Rule, 'clauses' | 'level' | 'source' | 'summary' | 'why' | 'fix'>;

const SEE = 'The finding names the smallest request that fails: send it with the printed curl command, and follow it.';

/** One rule for each thing that generated requests show, in the order in which they are blamed: what is simpler comes first. */
const definitions: Readonly<Record<Aspect, Texts & { readonly slug: string }>> = {
  windows: {
    slug: 'windows-hold-their-calls',
    clauses: ['MR-2', 'MR-3'],
    level: 'must',
    source: 'Endpoint 3',
    summary: 'Any part of a window holds the calls of that part, wherever it begins and ends.',
    why: 'How the platform cuts time is its own affair: windows of some lengths, or at some hours, would lose calls.',
    fix: `${SEE} Compare the bounds as they are sent, without rounding, dates or limits.`,
  },
  shortWindows: {
    slug: 'short-windows-hold-their-calls',
    clauses: ['MR-11'],
    level: 'must',
    source: 'Endpoint 3',
    summary: 'A window of seconds, or of a minute or two, holds the calls of that time.',
    why: 'Whoever asks often asks for short windows: each of them would leave calls behind.',
    fix: `${SEE} Keep whole seconds on both sides of the comparison.`,
  },
  operators: {
    slug: 'operators-are-a-set',
    clauses: ['MR-4', 'MR-5'],
    level: 'must',
    source: 'Endpoint 3',
    summary: 'Any operators asked for together have the calls that each of them has, in whatever order they are named.',
    why: 'Teams of some sizes, or with some people in them, would miss calls of their own.',
    fix: `${SEE} Read the whole list, of any length, as ids of which any may match.`,
  },
  filters: {
    slug: 'filters-intersect',
    clauses: ['MR-6', 'MR-7'],
    level: 'must',
    source: 'Endpoint 3',
    summary: 'Window, direction and operators, in any combination, bring exactly the calls that meet each of them.',
    why: 'Some teams would import the calls of others, or not all of their own, depending on what they combine.',
    fix: `${SEE} Add each condition to the query on its own, joined by AND.`,
  },
  properties: {
    slug: 'property-filters-lose-nothing',
    clauses: ['MR-16', 'PROP-2'],
    level: 'must',
    source: 'Critical behavior',
    summary:
      'No property filter, alone or beside others, loses a call that meets it, whether filters are applied or ignored.',
    why: 'The platform can drop calls that are too many, but never bring back one that was left out.',
    fix: `${SEE} Bind values as parameters and compare them whole; mind quotes, capitals and other scripts.`,
  },
  repeats: {
    slug: 'answers-repeat',
    clauses: ['GEN-17'],
    level: 'should',
    source: 'Final launch checklist ("stable")',
    summary: 'The same request for settled calls brings the same calls each time.',
    why: 'What is imported would depend on chance, and no repair would ever find out what is missing.',
    fix: `${SEE} Look for replicas that lag behind, caches that differ, and queries without an order that are cut off.`,
  },
};

export const fuzzRules: readonly Rule[] = (Object.keys(definitions) as Aspect[]).map((aspect) => {
  const { slug, ...texts } = definitions[aspect];
  return rule({
    ...texts,
    id: `fuzz/${slug}`,
    flag: 'fuzz',
    needs: { run: fuzzedRequests },
    judge: ({ run }) => judgeAspect(run, aspect),
  });
});

/** A pass rests on requests of the kind that could have failed; without any there is none. */
export function judgeAspect(run: FuzzRun, aspect: Aspect): Verdict {
  const { failure, absent, shown, undecided, stopped, decided, made, seed } = run;
  if (failure !== undefined) {
    const flaw = flawOf(failure);
    if (flaw === undefined) return inconclusive('the failing request cannot be judged again');
    const blamed = blameFor(failure, flaw);
    if (blamed === aspect) return fail(findingOf(failure, flaw, run));
    return inconclusive(
      `nothing more was generated once request ${failure.number} had failed: see fuzz/${definitions[blamed].slug}`,
    );
  }
  const because = absent[aspect];
  if (because !== undefined) return skip(because);
  const [first] = undecided;
  const others = first === undefined ? '' : `; of the others, ${first.count} because ${first.because}`;
  const end = stopped === undefined ? '' : `; it ended early: ${stopped}`;
  const told = `${decided} of ${made} generated requests were decided${others}${end}`;
  if (shown[aspect] === 0) return inconclusive(`${told}, and none is about this: generate more`);
  if (stopped !== undefined) return inconclusive(told);
  return pass(`${many(shown[aspect], 'request')} about this; ${told} (seed ${seed})`);
}

function flawOf({ case: case_, answers, base }: FuzzFailure): Flaw | undefined {
  const outcome = judgeCase(case_, answers, base);
  return outcome.kind === 'broken' ? outcome.flaw : undefined;
}

/** The rule that a failure belongs to: what is left in the smallest request is to blame. */
export function blameFor({ case: case_, base }: Pick<FuzzFailure, 'case' | 'base'>, flaw: Flaw): Aspect {
  const { propertyFilters, operators, direction, window } = case_;
  if (flaw.kind === 'flickering') return 'repeats';
  if (propertyFilters !== undefined) return 'properties';
  if (operators !== undefined && operators.length > 1 && direction === undefined) return 'operators';
  if (operators !== undefined || direction !== undefined) return 'filters';
  const isWhole = window.from === base.window.from && window.to === base.window.to;
  return !isWhole && window.to - window.from <= SHORT ? 'shortWindows' : 'windows';
}

import type { Result } from '../../schemas/report.js';
import type { Verdict } from '../../schemas/verdict.js';
import type { Endpoint, Outcome } from '../../suites/http.js';
import type { Rule } from '../../suites/rule.js';
import type { Source } from '../engine/source.js';
import { groundsOf, listsSeenBy, longest } from './coverage.js';
import type { Proof } from './prover.js';
import type { Taped } from './tape.js';

type Told = NonNullable<Result['cure']>;

interface Cause {
  readonly rule: Rule;
  /** How it was judged. */
  readonly verdict: Verdict | undefined;
  /** The answers as they came. */
  readonly tape: readonly Taped[];
  readonly redact: Source['redact'];
}

/** A cure as the report tells it: what to do, what becomes of a value by it, and how far it was verified. */
export function tellCure({ cure, judged, tape, texts }: Proof, cause: Cause): Told {
  const { rule, redact } = cause;
  const [text = '', ...next] = texts.map(redact);
  const lists = [...listsSeenBy(rule, judged.observed).values()].flat();
  const rowsOf = (endpoint: Endpoint) => longest(lists.filter((list) => list.endpoint === endpoint));
  const { ids, looksBack } = groundsOf(rule);
  const answers = tape.filter(
    (taped, index) =>
      taped !== cause.tape[index] &&
      (looksBack || (ids.has(taped.observation) && judged.given.has(taped.outcome.exchange))),
  ).length;
  const [calls, contacts] = [rowsOf('calls'), rowsOf('contacts')];
  // Where rows are taken out, another one stands in the same place.
  const example = cure.leavesOut === true ? undefined : exampleOf(cause, tape);
  return {
    text,
    ...(next.length === 0 ? {} : { next }),
    ...(example === undefined ? {} : { example: { before: redact(example.before), after: redact(example.after) } }),
    verified: {
      ...(calls === 0 ? {} : { calls }),
      ...(contacts === 0 ? {} : { contacts }),
      answers,
    },
  };
}

interface Example {
  readonly before: string;
  readonly after: string;
}

/** What stands where the first finding points, before and after. */
function exampleOf({ verdict, tape }: Cause, repaired: readonly Taped[]): Example | undefined {
  const [finding] = verdict !== undefined && 'findings' in verdict ? verdict.findings : [];
  if (finding?.at === undefined || finding.exchange === undefined) return undefined;
  const index = tape.findIndex(({ outcome }) => outcome.exchange === finding.exchange);
  const [was, is] = [valueAt(tape[index]?.outcome, finding.at), valueAt(repaired[index]?.outcome, finding.at)];
  const [one, other] = [brief(was), brief(is)];
  return one === undefined || other === undefined || one === other ? undefined : { before: one, after: other };
}

/** RFC 6901. */
function valueAt(outcome: Outcome | undefined, pointer: string): unknown {
  if (outcome?.kind !== 'answer' || outcome.body.json.kind !== 'json') return undefined;
  let value: unknown = outcome.body.json.value;
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

/** Longer values are no example. */
const LONGEST = 60;

function brief(value: unknown): string | undefined {
  const text = value === undefined ? undefined : JSON.stringify(value);
  return text === undefined || text.length > LONGEST ? undefined : text;
}

import type { Finding, Verdict } from '../../../schemas/verdict.js';
import { optional } from '../../observation.js';
import { rule } from '../../rule.js';
import { inconclusive, pass, warn } from '../../verdicts.js';
import { has200, isObject, tell, undecided } from '../answers.js';
import { type CallsSeen, idOf } from '../observations/ask-calls.js';
import { areEqual, idsOf } from '../observations/call-sets.js';
import { type ContactsSeen, contacts, readContacts } from '../observations/contacts.js';
import { type Encodings, encodings } from './encodings.js';
import { type Repeats, repeats } from './repeats.js';
import { type UnknownInputSeen, unknownInput } from './unknown-input.js';

export const unknownInputIgnored = rule({
  id: 'general/unknown-input-ignored',
  clauses: ['GEN-13'],
  level: 'should',
  summary: 'Headers and JSON fields that the API does not know change nothing.',
  why: 'The day the platform adds a tracing header or a new optional field, the import would stop.',
  fix: 'Read the headers and fields of the contract, and leave the rest alone; switch strict validation of extra keys off.',
  source: 'Production recommendations (correlation IDs); Endpoint 3',
  needs: { repeats: optional(repeats), seen: unknownInput, before: contacts, after: optional(encodings) },
  judge: ({ seen, before, after, repeats }) => judgeUnknownInput({ seen, before, after, repeats }),
});

/** What was asked with unknown input, and the same plain questions before and after it. */
export interface UnknownInputEvidence {
  readonly seen: UnknownInputSeen;
  readonly before: ContactsSeen;
  readonly after: Pick<Encodings, 'identity'> | undefined;
  readonly repeats: Repeats | undefined;
}

export function judgeUnknownInput(evidence: UnknownInputEvidence): Verdict {
  const judged = [judgeHeaders(evidence), judgeField(evidence)].filter((part) => part !== undefined);
  const [first, ...rest] = judged.flatMap((part) => (typeof part === 'object' ? [part] : []));
  if (first !== undefined) return warn(first, ...rest);
  const reasons = judged.filter((part) => typeof part === 'string' && part !== 'same');
  return reasons.length === 0 ? pass() : inconclusive(reasons.join('; '));
}

/** A finding, `same`, or why it cannot be told. */
type Part = Finding | string;

function judgeHeaders({ seen, before, after }: UnknownInputEvidence): Part {
  const { contacts: asked } = seen;
  const because =
    undecided(asked) ?? (isBlockPage(asked) ? `${tell(asked)}: a page that blocks the client` : undefined);
  if (because !== undefined) return because;
  if (!has200(before.outcome)) return `no control: ${tell(before.outcome)} without the unknown headers`;
  if (!has200(asked)) {
    return {
      message: `GET /contacts ${statusOf(asked)} when it is sent with X-Request-Id, traceparent and another User-Agent`,
      expected: '200, as without them',
      actual: statusOf(asked),
      exchange: asked.exchange,
    };
  }
  const [plain, odd, again] = [before.outcome, asked, after?.identity].map(contactSet);
  if (plain === undefined) return 'no control: the plain answer of /contacts holds no list';
  if (plain === odd) return 'same';
  if (plain !== again) return '/contacts does not give the same list twice';
  return {
    message: 'GET /contacts gives another list when it is sent with unknown headers',
    expected: 'the same contacts',
    actual: 'other contacts',
    exchange: asked.exchange,
  };
}

function judgeField({ seen, repeats }: UnknownInputEvidence): Part | undefined {
  if (seen.calls === undefined) return undefined;
  const { outcome } = seen.calls;
  const because = undecided(outcome);
  if (because !== undefined) return because;
  const message = 'POST /calls with a field that is not in the contract';
  if (!has200(outcome)) {
    const actual = statusOf(outcome);
    return { message: `${message} ${actual}`, expected: '200, as without it', actual, exchange: outcome.exchange };
  }
  if (repeats === undefined) return 'no control: the settled window was not asked again';
  if (isSameSet(repeats.first, seen.calls)) return 'same';
  if (!isSameSet(repeats.first, repeats.third)) return 'the settled window does not give the same calls twice';
  return {
    message: `${message} gives other calls`,
    expected: 'the same calls',
    actual: 'others',
    exchange: outcome.exchange,
  };
}

function statusOf(outcome: Parameters<typeof tell>[0]): string {
  return outcome.kind === 'none' ? 'gave no answer' : `is answered ${outcome.status}`;
}

/** A firewall that dislikes the User-Agent is not the API. */
function isBlockPage(outcome: Parameters<typeof tell>[0]): boolean {
  return outcome.kind === 'answer' && outcome.status === 403 && outcome.body.json.kind !== 'json';
}

function contactSet(outcome: Parameters<typeof readContacts>[0] | undefined): string | undefined {
  const rows = outcome === undefined ? undefined : readContacts(outcome).rows;
  return rows
    ?.map((row) => (isObject(row) ? (idOf(row) ?? '') : ''))
    .toSorted()
    .join('\n');
}

function isSameSet(one: CallsSeen, other: CallsSeen): boolean {
  return one.rows !== undefined && other.rows !== undefined && areEqual(idsOf(one.rows), idsOf(other.rows));
}

import { type JsonObject, own, tell } from '../answers.js';
import { readingOf } from '../calls/request/reading.js';
import { type CallsSeen, callObjects, idOf } from '../observations/ask-calls.js';
import { operatorOf } from '../observations/operator-calls.js';
import { type Answer, callPasses, type PropertyFilters } from '../properties/local-filter.js';
import { readSet } from '../relations/read-set.js';
import type { Base } from './base.js';
import type { FuzzRequest } from './fuzz-case.js';
import type { Outcome, Part, Weight } from './outcome.js';
import { within } from './within.js';

/** Whether a call passes each part of a request; `undefined` where its own fields do not say, or the contract is silent. */
export function partsOf(request: FuzzRequest, row: JsonObject, { membership }: Base): Readonly<Record<Part, Answer>> {
  const { window, direction, operators, propertyFilters } = request;
  const [ofDirection, operator] = [own(row, 'direction'), operatorOf(row)];
  const isKnown = ofDirection === 'incoming' || ofDirection === 'outgoing';
  return {
    window: within(window, row, membership),
    direction: direction === undefined ? true : isKnown ? ofDirection === direction : undefined,
    operators: operators === undefined ? true : operator === undefined ? undefined : operators.includes(operator),
    filters: propertyFilters === undefined ? true : callPasses(row, propertyFilters),
  };
}

const partNames = ['window', 'direction', 'operators', 'filters'] as const;

/**
 * Sets the answer to one request against the whole window: all calls that pass must be in it, and none that direction,
 * operators or window keep out. What property filters keep out may come, since the platform filters once more; only
 * numeric conditions that are known to be applied must hold.
 */
export function judgeQuestion(request: FuzzRequest, seen: CallsSeen, base: Base, question = 0): Outcome {
  const parts = base.calls.map(({ id, row }) => ({ id, passes: partsOf(request, row, base) }));
  const must = parts.filter(({ passes }) => partNames.every((part) => passes[part] === true));
  const unread = whyUnread(request, seen, must.length);
  if (unread !== undefined) return 'told' in unread ? refusal(unread.told, question) : undecided(unread.because);
  const reading = readSet(seen, base);
  if (reading.kind === 'undecided') return undecided(reading.because);
  const lost = must.filter(({ id }) => !reading.ids.has(id)).map(({ id }) => id);
  if (lost.length > 0) {
    return { kind: 'broken', flaw: { kind: 'lost', question, ids: lost, wanted: must.length } };
  }
  const judged = strictParts(request, base);
  const barred = new Map<string, Part>();
  const weight = { window: 0, direction: 0, operators: 0, filters: 0 };
  for (const { id, passes } of parts) {
    const part = partNames.find((name) => passes[name] === false);
    if (part === undefined) continue;
    weight[part] += 1;
    const strict = judged.find((name) => passes[name] === false);
    if (strict !== undefined) barred.set(id, strict);
  }
  const came = reading.ids.size;
  const strays = [...reading.ids].filter((id) => barred.has(id));
  const unknown = callObjects(reading.rows).filter((row) => !base.ids.has(idOf(row) ?? ''));
  for (const row of unknown) {
    const passes = partsOf(request, row, base);
    const part = judged.find((name) => passes[name] === false);
    const id = idOf(row);
    if (part === undefined || id === undefined) continue;
    strays.push(id);
    barred.set(id, part);
  }
  const part = barred.get(strays[0] ?? '');
  if (part !== undefined) {
    const ids = strays.filter((id) => barred.get(id) === part);
    return { kind: 'broken', flaw: { kind: 'stray', question, ids, part, came } };
  }
  const foreign = unknown
    .filter((row) => within(base.window, row, base.membership) === true)
    .flatMap((row) => idOf(row) ?? []);
  if (foreign.length > 0) return { kind: 'broken', flaw: { kind: 'foreign', question, ids: foreign } };
  return { kind: 'holds', weights: [{ must: must.length, barred: weight } satisfies Weight] };
}

const undecided = (because: string): Outcome => ({ kind: 'undecided', because });

const refusal = (told: string, question: number): Outcome => ({
  kind: 'broken',
  flaw: { kind: 'refused', question, told },
});

/**
 * Why an answer holds no calls to compare. Only a well-formed property filter that calls pass must not be refused (PROP-1);
 * an id that stands twice in a list, or a window of no length, may be.
 */
function whyUnread(
  request: FuzzRequest,
  seen: CallsSeen,
  must: number,
): { readonly because: string } | { readonly told: string } | undefined {
  const { kind } = readingOf(seen);
  if (kind === 'nothing' && must === 0) return { because: `${tell(seen.outcome)} where no calls are to be told` };
  if (kind !== 'refused') return undefined;
  const { operators = [], propertyFilters, window } = request;
  const isPlain = new Set(operators).size === operators.length && window.from < window.to;
  const told = tell(seen.outcome);
  return propertyFilters !== undefined && isPlain && must > 0 ? { told } : { because: told };
}

/** The parts of a request that must keep calls out. */
function strictParts({ propertyFilters }: FuzzRequest, { appliesNumbers }: Base): readonly Part[] {
  return appliesNumbers && isNumeric(propertyFilters) ? partNames : partNames.slice(0, 3);
}

/** One key with conditions: how several keys combine is not said. */
function isNumeric(filters: PropertyFilters | undefined): boolean {
  const [filter, ...others] = Object.values(filters ?? {});
  return others.length === 0 && typeof filter === 'object' && 'conditions' in filter;
}

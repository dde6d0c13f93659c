import { type Cure, cure, type Repaired } from '../../cure.js';
import type { Answer } from '../../http.js';
import { isObject, type JsonObject, own } from '../answers.js';
import { type Asked, filterNames, recall, requestOf, windowOf } from './calls-asked.js';
import { errorAnswer, jsonAnswer } from './json-answer.js';
import { isStranger } from './stranger.js';

interface Question {
  readonly id: string;
  readonly rules: readonly string[];
  readonly text: string;
  /** @param request the body, when it is a JSON object */
  when(request: JsonObject | undefined, answer: Answer): boolean;
  repair(request: JsonObject, asked: Asked): Repaired | undefined;
}

const question = ({ id, rules, text, when, repair }: Question): Cure => {
  const isMeant = (answer: Answer) =>
    answer.ask.endpoint === 'calls' &&
    answer.ask.method === 'POST' &&
    !isStranger(answer) &&
    when(requestOf(answer), answer);
  return cure<Asked>({
    id,
    rules,
    leavesOut: true,
    learn: (answers) => (answers.some(isMeant) ? recall(answers) : undefined),
    text,
    repair: (answer, asked) => (isMeant(answer) ? repair(requestOf(answer) ?? {}, asked) : undefined),
  });
};

const none = () => jsonAnswer(200, { calls: [] });
const refuse = () => errorAnswer(400);

/** The calls of the same question without its filters. */
function unfiltered(request: JsonObject, asked: Asked): Repaired | undefined {
  const calls = asked.without(request, filterNames);
  return calls && jsonAnswer(200, { calls });
}

/** What the same question brings when it is asked in the usual way. */
function askedPlainly(request: JsonObject, asked: Asked): Repaired | undefined {
  const calls = asked.without(request, []);
  return calls && jsonAnswer(200, { calls });
}

const known: ReadonlySet<string> = new Set(['startTime', 'stopTime', ...filterNames]);

const isMissing = (request: JsonObject, key: string): boolean => !Object.hasOwn(request, key);
const isOddTime = (value: unknown): boolean => typeof value !== 'number' || value < 0;
const failed = ({ status }: Answer): boolean => status >= 400;

export const requestsThatAskNothing: readonly Cure[] = [
  question({
    id: 'bounds-left-out',
    rules: ['calls/window-is-required'],
    text: 'answer 400 when startTime or stopTime is missing',
    when: (request) => request !== undefined && (isMissing(request, 'startTime') || isMissing(request, 'stopTime')),
    repair: refuse,
  }),
  question({
    id: 'bodies-that-are-no-object',
    rules: ['calls/malformed-body-is-refused'],
    text: 'answer 400 when the body is no JSON object',
    when: (request) => request === undefined,
    repair: refuse,
  }),
  question({
    id: 'odd-times',
    rules: ['calls/odd-timestamps-do-no-harm'],
    text: 'answer 400 when startTime or stopTime is no number, or lies before 1970',
    when: (request) =>
      request !== undefined &&
      !isMissing(request, 'startTime') &&
      (isOddTime(own(request, 'startTime')) || isOddTime(own(request, 'stopTime'))),
    repair: refuse,
  }),
  question({
    id: 'unknown-directions',
    rules: ['calls/unknown-direction-is-not-everything'],
    text: 'answer 400 when direction is neither "incoming" nor "outgoing"',
    when: (request) => {
      const direction = own(request ?? {}, 'direction') ?? 'incoming';
      return direction !== 'incoming' && direction !== 'outgoing';
    },
    repair: refuse,
  }),
  question({
    id: 'windows-of-no-length',
    rules: ['calls/zero-length-window-works', 'calls/inverted-window-is-empty'],
    text: 'answer 200 with { "calls": [] } when stopTime does not lie behind startTime',
    when: (request) => {
      const window = windowOf(request ?? {});
      return window !== undefined && window.to <= window.from;
    },
    repair: none,
  }),
  question({
    id: 'nulls-in-requests',
    rules: ['calls/null-means-absent'],
    text: 'read null in direction, operators and propertyFilters as if the field were not there',
    when: (request) => filterNames.some((name) => own(request ?? {}, name) === null),
    repair: unfiltered,
  }),
  question({
    id: 'empty-filters',
    rules: ['calls/empty-filters-filter-nothing'],
    text: 'read an empty propertyFilters as if the field were not there',
    when: (request) => {
      const given = own(request ?? {}, 'propertyFilters');
      return isObject(given) && Object.keys(given).length === 0;
    },
    repair: unfiltered,
  }),
  question({
    id: 'empty-operators',
    rules: ['calls/empty-operators-do-no-harm'],
    text: 'read an empty list of operators as if the field were not there',
    when: (request) => {
      const operators = own(request ?? {}, 'operators');
      return Array.isArray(operators) && operators.length === 0;
    },
    repair: unfiltered,
  }),
  question({
    id: 'filters-on-unknown-keys',
    rules: ['properties/unknown-key-does-no-harm'],
    text: 'answer a filter on a property that no call has with 200 and { "calls": [] }',
    when: (request, answer) => failed(answer) && isObject(own(request ?? {}, 'propertyFilters')),
    repair: none,
  }),
  question({
    id: 'empty-forms-of-filters',
    rules: ['properties/empty-filters-do-no-harm'],
    text: 'answer a filter with an empty list or no condition with 200 and { "calls": [] }, or refuse it with 400',
    when: (request, answer) => failed(answer) && isObject(own(request ?? {}, 'propertyFilters')),
    repair: none,
  }),
  question({
    id: 'malformed-filters',
    rules: ['properties/malformed-filters-cause-no-crash'],
    text: 'answer 400 to a filter that is malformed',
    when: (request, answer) => answer.status >= 500 && isObject(own(request ?? {}, 'propertyFilters')),
    repair: refuse,
  }),
  question({
    id: 'bodies-laid-out-otherwise',
    rules: ['relations/body-layout-is-free'],
    text: 'read the body with a JSON parser: the order of its keys and blanks between them mean nothing',
    when: (request, { ask }) => request !== undefined && ask.body !== undefined,
    repair: askedPlainly,
  }),
  question({
    id: 'bodies-with-a-charset',
    rules: ['calls/charset-is-accepted'],
    text: 'compare the media type of Content-Type alone, up to the first semicolon',
    when: (request, { ask }) => request !== undefined && ask.headers !== undefined,
    repair: askedPlainly,
  }),
  question({
    id: 'fields-that-are-not-known',
    rules: ['general/unknown-input-ignored'],
    text: 'pass over fields of the body that you do not know',
    when: (request) => Object.keys(request ?? {}).some((key) => !known.has(key)),
    repair: askedPlainly,
  }),
];

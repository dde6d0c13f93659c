import { type Cure, cure } from '../../cure.js';
import type { Answer } from '../../http.js';
import { errorAnswer, jsonAnswer } from './json-answer.js';

const isUnknown = ({ ask, status }: Answer): boolean =>
  ask.endpoint === 'unknown-route' && status !== 404 && (ask.key !== 'none' || status !== 401);

const methods: Readonly<Record<string, string>> = {
  calls: 'POST',
  contacts: 'GET',
  health: 'GET',
  schema: 'GET',
  recording: 'GET',
};

const isOtherMethod = ({ ask, status }: Answer): boolean =>
  ask.intent === 'abnormal' &&
  Object.hasOwn(methods, ask.endpoint) &&
  (ask.method ?? 'GET') !== methods[ask.endpoint] &&
  ![401, 404, 405].includes(status);

/** /health, asked in a way that should make no difference. */
const isHealth = ({ ask }: Answer): boolean => ask.endpoint === 'health' && ask.intent !== 'refused';

export const routesThatAreNotThere: readonly Cure[] = [
  cure<true>({
    id: 'unknown-routes',
    rules: ['general/unknown-routes'],
    learn: (answers) => (answers.some(isUnknown) ? true : undefined),
    text: 'answer 404 to every path that is not a route',
    repair: (answer) => (isUnknown(answer) ? errorAnswer(404) : undefined),
  }),
  cure<true>({
    id: 'other-methods',
    rules: ['general/wrong-methods-refused'],
    learn: (answers) => (answers.some(isOtherMethod) ? true : undefined),
    text: 'answer 405 to every method but the documented one',
    repair: (answer) => (isOtherMethod(answer) ? errorAnswer(405) : undefined),
  }),
  cure<true>({
    id: 'health-of-its-request',
    rules: ['health/needs-no-body', 'health/answers-200'],
    learn: (answers) =>
      answers.some((answer) => isHealth(answer) && answer.status === 200) &&
      answers.some((answer) => isHealth(answer) && [400, 411, 415].includes(answer.status))
        ? true
        : undefined,
    text: 'answer GET /health with or without a Content-Type: there is no body to read',
    repair: (answer) =>
      isHealth(answer) && [400, 411, 415].includes(answer.status) ? jsonAnswer(200, { status: 'success' }) : undefined,
  }),
];

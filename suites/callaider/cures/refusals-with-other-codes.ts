import { cure } from '../../cure.js';
import type { Answer } from '../../http.js';
import { fromGateway, isSuccess, objectOf } from '../answers.js';
import { saysError } from '../auth/says-error.js';
import { errorAnswer, jsonAnswer } from './json-answer.js';
import { isStranger } from './stranger.js';
import { listed } from './words.js';

/** A stranger who was turned away, but not with 401. */
const isOther = (answer: Answer): boolean =>
  isStranger(answer) &&
  answer.status !== 401 &&
  answer.status !== 429 &&
  !fromGateway(answer) &&
  (answer.status >= 400 || saysError(answer));

interface Facts {
  readonly codes: readonly string[];
  /** How other strangers are refused: every refusal should look alike. */
  readonly body: unknown;
}

/** 403 for a wrong key, 400 for a missing one, 404 for a call that is looked up first, 500 for a key that breaks the check. */
export const refusalsWithOtherCodes = cure<Facts>({
  id: 'refusals-with-other-codes',
  rules: [
    'auth/refusal-is-401',
    'auth/health-needs-key',
    'auth/contacts-needs-key',
    'auth/calls-needs-key',
    'auth/recording-needs-key',
    'auth/schema-needs-key',
    'auth/wrong-key-refused',
    'auth/empty-key-refused',
    'auth/odd-keys-refused',
    'auth/key-before-lookup',
    'auth/key-before-parsing',
    'auth/key-before-validation',
    'auth/key-before-content-type',
    'auth/refusals-look-alike',
  ],
  learn(answers) {
    const codes = new Set(answers.filter(isOther).map(({ status }) => String(status)));
    const right = answers.find((answer) => isStranger(answer) && answer.status === 401 && objectOf(answer));
    return codes.size === 0 ? undefined : { codes: [...codes].toSorted(), body: right && objectOf(right) };
  },
  text: ({ codes }) =>
    `check the key before anything else, and answer 401 where it is missing or wrong, in place of ${listed(codes)}`,
  repair(answer, { body }) {
    if (!isOther(answer)) return undefined;
    if (answer.ask.method === 'HEAD') return { status: 401 };
    if (body !== undefined) return jsonAnswer(401, body);
    return objectOf(answer) === undefined || isSuccess(answer) ? errorAnswer(401) : { status: 401 };
  },
});

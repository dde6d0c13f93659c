import { cure } from '../../cure.js';
import type { Answer } from '../../http.js';
import { objectOf, own } from '../answers.js';
import { isStranger } from './stranger.js';
import { listed } from './words.js';

/** 201 Created, 206 Partial Content, with the answer in the body all the same; a recording that is still made has none. */
const isOther = (answer: Answer): boolean =>
  !isStranger(answer) &&
  answer.ask.intent !== 'download' &&
  answer.status > 200 &&
  answer.status < 300 &&
  objectOf(answer) !== undefined &&
  (answer.ask.endpoint !== 'recording' || own(objectOf(answer) ?? {}, 'url') !== undefined);

export const successWithOtherCodes = cure<readonly string[]>({
  id: 'success-with-other-codes',
  rules: ['general/status-codes'],
  learn(answers) {
    const codes = new Set(answers.filter(isOther).map(({ status }) => String(status)));
    return codes.size === 0 ? undefined : [...codes].toSorted();
  },
  text: (codes) => `answer 200 in place of ${listed(codes)}`,
  repair: (answer) => (isOther(answer) ? { status: 200 } : undefined),
});

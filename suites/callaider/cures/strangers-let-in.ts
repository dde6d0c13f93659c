import { type Cure, cure } from '../../cure.js';
import type { Answer } from '../../http.js';
import { isSuccess, objectOf } from '../answers.js';
import { errorAnswer, jsonAnswer } from './json-answer.js';
import { isStranger } from './stranger.js';

interface Door {
  readonly id: string;
  readonly rules: readonly string[];
  readonly text: string;
  /** Which strangers; all, unless told otherwise. */
  when?(answer: Answer): boolean;
}

const isLetIn = (answer: Answer): boolean => isStranger(answer) && isSuccess(answer);

const door = ({ id, rules, text, when = () => true }: Door): Cure => {
  const isMeant = (answer: Answer) => isLetIn(answer) && when(answer);
  return cure<{ readonly body: unknown }>({
    id,
    rules,
    learn(answers) {
      const right = answers.find((answer) => isStranger(answer) && answer.status === 401 && objectOf(answer));
      return answers.some(isMeant) ? { body: right && objectOf(right) } : undefined;
    },
    text,
    repair(answer, { body }) {
      if (!isMeant(answer)) return undefined;
      return body === undefined ? errorAnswer(401) : jsonAnswer(401, body);
    },
  });
};

const hasNoKey = ({ ask }: Answer): boolean => ask.key === 'none';
const hasOtherKey = ({ ask }: Answer): boolean => typeof ask.key === 'object';
const isPlain = ({ ask: { path } }: Answer): boolean =>
  /^\/(health|contacts|calls|properties\/schema)$/.test(path) || /^\/calls\/[^/]+\/recording$/.test(path);

const needsKey = [
  'auth/health-needs-key',
  'auth/contacts-needs-key',
  'auth/calls-needs-key',
  'auth/recording-needs-key',
  'auth/schema-needs-key',
];

export const strangersLetIn: readonly Cure[] = [
  door({
    id: 'no-key-lets-in',
    rules: needsKey,
    text: 'answer 401 when the header X-Secret-Key is missing, and never compare with a secret that is not set',
    when: (answer) => hasNoKey(answer) && isPlain(answer),
  }),
  door({
    id: 'routes-without-guard',
    rules: needsKey,
    text: 'check the key on this route, too, before anything else, as on the others',
  }),
  door({
    id: 'other-keys-let-in',
    rules: [
      'auth/wrong-key-refused',
      'auth/whole-key-compared',
      'auth/key-case-matters',
      'auth/prefix-refused',
      'auth/extended-key-refused',
      'auth/empty-key-refused',
      'auth/conflicting-keys-refused',
    ],
    text: 'answer 401 unless the one key that is sent equals the secret, compared whole and letter by letter',
    when: hasOtherKey,
  }),
  door({
    id: 'keys-taken-from-elsewhere',
    rules: ['auth/key-only-in-header'],
    text: 'take the key from the header X-Secret-Key alone, and answer 401 without it',
  }),
  door({
    id: 'other-paths-let-in',
    rules: ['auth/path-variants-guarded'],
    text: 'check the key before the route is chosen, for every path and method',
    when: (answer) => !isPlain(answer) || answer.ask.method === 'HEAD',
  }),
];

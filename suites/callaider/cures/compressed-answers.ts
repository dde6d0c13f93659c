import { type Cure, cure } from '../../cure.js';
import type { Answer } from '../../http.js';

const coding = (answer: Answer): string => (answer.header('content-encoding') ?? '').trim().toLowerCase();

/** The header promises what the bytes are not: they are JSON as they stand. */
function plainText(answer: Answer): string | undefined {
  if (answer.body.undecodable === undefined || coding(answer) === '') return undefined;
  const text = Buffer.from(answer.body.bytes).toString();
  try {
    JSON.parse(text);
    return text;
  } catch {
    return undefined;
  }
}

/** Packed for a client that said it cannot unpack. */
const isUnasked = (answer: Answer): boolean =>
  coding(answer) !== '' &&
  coding(answer) !== 'identity' &&
  (answer.ask.headers ?? []).some(([name, value]) => name.toLowerCase() === 'accept-encoding' && value === 'identity');

export const compressedAnswers: readonly Cure[] = [
  cure<true>({
    id: 'encoding-in-name-only',
    rules: ['general/compression'],
    learn: (answers) => (answers.some((answer) => plainText(answer) !== undefined) ? true : undefined),
    text: 'leave the header Content-Encoding out: the bytes are not compressed',
    repair(answer) {
      const text = plainText(answer);
      return text === undefined ? undefined : { text, headers: { 'content-encoding': undefined } };
    },
  }),
  cure<true>({
    id: 'compressed-for-everyone',
    rules: ['general/compression'],
    learn: (answers) => (answers.some(isUnasked) ? true : undefined),
    text: 'compress only for clients whose Accept-Encoding allows it',
    repair: (answer) => (isUnasked(answer) ? { headers: { 'content-encoding': undefined } } : undefined),
  }),
];

import type { EvidenceExchange, KeyFacts } from '../../schemas/evidence.js';

/** Shorter keys, and plain words, stand in answers by chance. */
const COMMON = 8;

/**
 * Why an answer can no longer be judged since the key was cut out of it; `undefined` when it can. A key that is a common
 * word, or short, was cut out of data as well, where nobody had given it back.
 */
export function whyUnreadable(
  { id, response, asked }: EvidenceExchange,
  { key, placeholders, body }: { readonly key: KeyFacts; readonly placeholders: RegExp; readonly body: string },
): string | undefined {
  if (asked.garbled === true) {
    return `the key stood in the answer of exchange ${id}, and what is left without it cannot be read`;
  }
  if (response === undefined || (key.length >= COMMON && key.kind !== 'words')) return undefined;
  const inHeaders = response.headers.flat().some((text) => placeholders.test(text));
  // What an error says is free: only its shape counts.
  const inData = response.status < 400 && placeholders.test(body);
  if (!inHeaders && !inData) return undefined;
  return `the key is so common a text that it was cut out of data: exchange ${id} cannot be judged again`;
}

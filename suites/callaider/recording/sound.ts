import type { Answer } from '../../http.js';
import { isSuccess } from '../answers.js';
import type { Fetched } from './fetch-link.js';
import { type Content, sniff } from './magic.js';

/** The answer of a download that succeeded, whatever it brought. */
export function soundOf(fetched: Fetched | undefined): Answer | undefined {
  return fetched?.kind === 'fetched' && isSuccess(fetched.outcome) ? fetched.outcome : undefined;
}

export function contentOf(fetched: Fetched): Content | undefined {
  const answer = soundOf(fetched);
  return answer === undefined ? undefined : sniff(answer.body.bytes);
}

/** A page or an error document in place of sound. */
export function isMarkup(fetched: Fetched): boolean {
  const kind = contentOf(fetched)?.kind;
  return kind === 'html' || kind === 'xml' || kind === 'json';
}

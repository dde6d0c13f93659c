import type { Answer, Outcome } from '../../http.js';
import { isObject, type JsonObject, own, undecided } from '../answers.js';
import { sniff } from './magic.js';

/** What came when a recording was asked for. */
export type Reading =
  | { readonly kind: 'undecided'; readonly because: string }
  /** 404: there is no recording. */
  | { readonly kind: 'absent' }
  /** `moved`: the endpoint itself, under another host or with another slash. Otherwise it leads to the sound. */
  | { readonly kind: 'redirect'; readonly moved: boolean; readonly to: string }
  | { readonly kind: 'audio'; readonly type: string }
  /** 200, and no JSON object. */
  | { readonly kind: 'no object'; readonly body: string }
  /** 200, and an object without `url`. */
  | { readonly kind: 'no url'; readonly body: JsonObject }
  | { readonly kind: 'link'; readonly url: unknown; readonly body: JsonObject }
  | { readonly kind: 'other'; readonly status: number };

export function readRecording(outcome: Outcome): Reading {
  const because = undecided(outcome);
  if (because !== undefined) return { kind: 'undecided', because };
  if (outcome.kind === 'none') return { kind: 'undecided', because: outcome.failure.fact };
  const { status } = outcome;
  if (status === 404) return { kind: 'absent' };
  if (status >= 300 && status < 400) return redirect(outcome);
  if (status !== 200 && status !== 206) return { kind: 'other', status };
  return success(outcome);
}

function success(answer: Answer): Reading {
  const { body, mediaType, status } = answer;
  const isText = body.json.kind === 'json' || body.json.kind === 'empty';
  if (!isText && (/^(audio|video)\//.test(mediaType) || sniff(body.bytes).kind === 'audio')) {
    return { kind: 'audio', type: mediaType };
  }
  if (status !== 200) return { kind: 'other', status };
  if (body.json.kind !== 'json') return { kind: 'no object', body: body.json.kind === 'empty' ? '' : body.text };
  const { value } = body.json;
  if (!isObject(value)) return { kind: 'no object', body: body.text };
  return Object.hasOwn(value, 'url')
    ? { kind: 'link', url: own(value, 'url'), body: value }
    : { kind: 'no url', body: value };
}

function redirect(answer: Answer): Reading {
  const to = answer.header('location') ?? '';
  const path = to.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, '').replace(/[?#].*$/, '');
  return { kind: 'redirect', moved: path.replace(/\/+$/, '').endsWith(answer.ask.path), to };
}

/** An answer that only a call with a recording gets, however wrong its form. */
export const isServed = ({ kind }: Reading): boolean => kind === 'link' || kind === 'no url' || kind === 'audio';

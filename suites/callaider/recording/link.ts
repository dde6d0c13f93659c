/** What the `url` of an answer is, from its looks alone. */
export type Link =
  | { readonly kind: 'absolute'; readonly url: string }
  /** null, empty text, false. */
  | { readonly kind: 'empty' }
  /** Text in place of a link: "N/A". */
  | { readonly kind: 'placeholder' }
  /** Neither text nor empty. */
  | { readonly kind: 'not text' }
  /** Has no scheme or no host. */
  | { readonly kind: 'relative' }
  | { readonly kind: 'scheme'; readonly scheme: string }
  | { readonly kind: 'unreadable' };

const placeholders = /^(null|undefined|none|nil|nan|n\/?a|false|0|-+|#|about:blank|\[object object\])$/i;
const scheme = /^([a-z][a-z0-9+.-]*):/i;

/** @param value of the key `url`; it is there, whatever it is */
export function readLink(value: unknown): Link {
  if (value === null || value === false || value === undefined) return { kind: 'empty' };
  if (typeof value !== 'string') return { kind: 'not text' };
  const text = value.trim();
  if (text === '') return { kind: 'empty' };
  if (placeholders.test(text)) return { kind: 'placeholder' };
  const named = scheme.exec(text)?.[1]?.toLowerCase();
  // `recordings.example.com:8080/a.mp3` has a port, not a scheme.
  if (named === undefined || (named.includes('.') && !text.includes('://'))) {
    return isSentence(text) ? { kind: 'placeholder' } : { kind: 'relative' };
  }
  if (named !== 'http' && named !== 'https') return { kind: 'scheme', scheme: named };
  if (!/^https?:\/\/[^/]/i.test(text)) return { kind: 'relative' };
  return URL.canParse(text) ? { kind: 'absolute', url: text } : { kind: 'unreadable' };
}

/** "recording not available": words, and nothing of a path. */
const isSentence = (text: string): boolean => /^[^/\\.?=]*\s[^/\\.?=]*$/.test(text);

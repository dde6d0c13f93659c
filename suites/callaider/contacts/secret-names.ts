/** Names of fields that hold what only its owner should know. */
const SECRET = /^(?:.*(?:password|passwd|passphrase|secret|credential|apikey)s?|pwd|.*token)$/;
/** What may follow such a word and still name the thing itself: `passwordHash`, `secretKey`. */
const KINDS: ReadonlySet<string> = new Set([
  'hash',
  'hashed',
  'salt',
  'md5',
  'sha1',
  'sha256',
  'bcrypt',
  'plain',
  'text',
  'value',
  'key',
  'digest',
]);
/** Words that make a secret together with the key that follows: `private_key`. */
const KEYED: ReadonlySet<string> = new Set(['api', 'private', 'access', 'auth']);

/** Whether a field's name says that its value is a password, a token or the like: not `secretary`, not `tokenCount`. */
export function namesSecret(field: string): boolean {
  const words = field
    .replace(/([\p{Ll}\p{Nd}])(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{Nd}]+/u)
    .filter((word) => word !== '');
  while (words.length > 1 && KINDS.has(words.at(-1) ?? '') && !KEYED.has(words.at(-2) ?? '')) words.pop();
  const last = words.at(-1) ?? '';
  return SECRET.test(last) || (last === 'key' && KEYED.has(words.at(-2) ?? ''));
}

/** Whether a value gives something away: a flag, a gap or a mask does not. */
export function holdsSecret(value: unknown): boolean {
  if (typeof value === 'string')
    return /[^*•·.xX\s-]/u.test(value) && !/^(?:null|none|n\/a|\[?redacted\]?|hidden)$/i.test(value);
  return typeof value === 'number' || (typeof value === 'object' && value !== null && Object.keys(value).length > 0);
}

import type { Ask } from '../../suites/http.js';

/** One header line of a request. `from` says who wanted it. */
export interface RequestHeader {
  readonly name: string;
  readonly value: string;
  readonly from: 'default' | 'key' | 'user' | 'ask';
  /** The value as a shell writes it from `$LINECHECK_SECRET`; a variant of the key has it. */
  readonly shell?: string;
}

/** An ask, ready to be sent. */
export interface PreparedRequest {
  readonly method: string;
  /** Scheme, host and port. */
  readonly origin: string;
  /** As it goes out, query included. */
  readonly path: string;
  readonly headers: readonly RequestHeader[];
  readonly body?: string;
  /** False for an absolute link: neither the key nor the user's headers go there. */
  readonly toTarget: boolean;
}

export interface RequestDefaults {
  /** Without a trailing slash. */
  readonly base: string;
  readonly secret: string;
  readonly userAgent: string;
  readonly extraHeaders: readonly (readonly [name: string, value: string])[];
}

export const KEY_HEADER = 'X-Secret-Key';
const credentials: ReadonlySet<string> = new Set([KEY_HEADER.toLowerCase(), 'cookie', 'authorization']);

/** @returns the problem as a sentence when no request can be made of it */
export function prepare(ask: Ask, defaults: RequestDefaults): PreparedRequest | string {
  const body = ask.body ?? (ask.json === undefined ? undefined : JSON.stringify(ask.json));
  const common = { method: ask.method ?? 'GET', ...(body === undefined ? {} : { body }) };
  const asked = (ask.headers ?? []).map(([name, value]) => ({ name, value, from: 'ask' }) as const);
  const standard = defaultHeaders(defaults.userAgent, ask.body === undefined && ask.json !== undefined);

  if (isAbsolute(ask.path)) {
    if (ask.intent !== 'download') return `${ask.path} is a whole URL, and only downloads go to those`;
    if (!URL.canParse(ask.path)) return `${ask.path} is not a URL`;
    const url = new URL(ask.path);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return `${url.protocol} is not a scheme linecheck asks`;
    const bare = asked.filter(
      ({ name, value }) => !credentials.has(name.toLowerCase()) && !value.includes(defaults.secret),
    );
    return {
      ...common,
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      headers: merge([...standard, ...userInfo(url)], bare),
      toTarget: false,
    };
  }
  const { origin, pathname } = new URL(defaults.base);
  const path = `${pathname.replace(/\/+$/, '')}${ask.path}`;
  // A key of the user's own would undo every question that is asked without one.
  const extra = defaults.extraHeaders.filter(([name]) => name.toLowerCase() !== KEY_HEADER.toLowerCase());
  const user = extra.map(([name, value]) => ({ name, value, from: 'user' }) as const);
  return {
    ...common,
    origin,
    path: path === '' || path.startsWith('?') ? `/${path}` : path,
    headers: merge(merge([...standard, ...keyHeaders(ask.key, defaults.secret)], user), asked),
    toTarget: true,
  };
}

const isAbsolute = (path: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(path);

function defaultHeaders(userAgent: string, isJson: boolean): RequestHeader[] {
  const header = (name: string, value: string): RequestHeader => ({ name, value, from: 'default' });
  return [
    header('User-Agent', userAgent),
    header('Accept', 'application/json'),
    header('Accept-Encoding', 'gzip, deflate, br'),
    ...(isJson ? [header('Content-Type', 'application/json')] : []),
  ];
}

function keyHeaders(key: Ask['key'] = 'configured', secret: string): RequestHeader[] {
  if (key === 'none') return [];
  if (key === 'configured') return [{ name: KEY_HEADER, value: secret, from: 'key' }];
  return key.values.map((value, index) => {
    const shell = key.shell?.[index];
    return { name: key.header ?? KEY_HEADER, value, from: 'key', ...(shell === undefined ? {} : { shell }) };
  });
}

/** `https://user:password@host/…`: what curl and every HTTP library make of it. */
function userInfo({ username, password }: URL): RequestHeader[] {
  if (username === '' && password === '') return [];
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return [{ name: 'Authorization', value: `Basic ${Buffer.from(pair).toString('base64')}`, from: 'ask' }];
}

/** A later header takes the place of a default one of the same name; anything else stands beside it. */
function merge(before: readonly RequestHeader[], after: readonly RequestHeader[]): RequestHeader[] {
  const replaced = new Set(after.map(({ name }) => name.toLowerCase()));
  return [...before.filter(({ name, from }) => from !== 'default' || !replaced.has(name.toLowerCase())), ...after];
}

import type { Incoming } from '../../kit/http/incoming.js';

export interface TokenFields {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
  readonly code: string;
  readonly grantType: string;
}

/** The fields of a token request, sent as JSON or as a form; `undefined` when one is missing. */
export function tokenFields(incoming: Pick<Incoming, 'json' | 'body' | 'header'>): TokenFields | undefined {
  const read = reader(incoming);
  const [clientId, clientSecret, redirectUri, code, grantType] = [
    read('client_id'),
    read('client_secret'),
    read('redirect_uri'),
    read('code'),
    read('grant_type'),
  ];
  if (clientId === '' || clientSecret === '' || redirectUri === '' || code === '' || grantType === '') return undefined;
  return { clientId, clientSecret, redirectUri, code, grantType };
}

function reader({ json, body, header }: Pick<Incoming, 'json' | 'body' | 'header'>): (name: string) => string {
  if (/^application\/x-www-form-urlencoded/i.test(header('content-type') ?? '')) {
    const form = new URLSearchParams(body);
    return (name) => form.get(name) ?? '';
  }
  const read = json();
  const fields = read.ok && typeof read.value === 'object' && read.value !== null ? read.value : {};
  return (name) => {
    const value: unknown = Object.hasOwn(fields, name)
      ? (fields as Readonly<Record<string, unknown>>)[name]
      : undefined;
    return typeof value === 'string' ? value : '';
  };
}

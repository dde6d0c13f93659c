import type { Reply } from '../../kit/http/reply.js';
import type { Ask, Route } from '../../kit/http/route.js';
import { magicOf } from '../../kit/provider.js';
import { operationOf } from '../openapi/operation-of.js';
import { type Facts, firstBroken, MALFORMED_BODY, messageOf } from '../rules/check.js';
import type { Endpoint } from '../rules/endpoint.js';
import { withLongsAsText } from '../rules/long.js';
import { type Fields, isFields, numberAt, readValues, type Values } from '../rules/values.js';
import { inVersion } from '../rules/version.js';
import { courseAt, type Own, type Version, type View } from '../view.js';
import { badRequest, subscriptionExpired } from '../wire/answers.js';
import { factsOf } from './facts.js';

/** A request that broke no rule. */
export interface Asked {
  readonly ask: Ask<Own>;
  readonly body: Fields;
  readonly values: Values;
  readonly view: View;
  readonly facts: Facts;
  readonly page: { readonly no: number; readonly size: number; readonly skip: number };
  /** The refusal of a rule that only the result can break. */
  refuse(rule: string): Reply;
}

/** Paths that the API is found behind, newest version last; the first is the one told. */
export const BASES = ['/api/v2.1', '/v2.1', '/api/v2', '/v2', '/api/v2.2', '/v2.2'] as const;

export interface RouteOptions {
  readonly endpoint: Endpoint;
  /** JSON Schema of the answer. */
  readonly answer: Readonly<Record<string, unknown>>;
  /** Takes any content type, also none: where the documentation does not ask for JSON. */
  readonly anyType?: true;
  /** What a request gives, when that is not the body alone. `undefined` for what makes no sense. */
  read?(ask: Ask<Own>): Fields | undefined;
  work(asked: Asked): Reply;
}

/** A route made of its endpoint's table. What breaks a rule is refused before any work is done. */
export function callyzerRoute({ endpoint, answer, anyType, read = bodyOf, work }: RouteOptions): Route<Own> {
  const [first, ...others] = BASES.map((base) => base + endpoint.path);
  return {
    method: endpoint.method,
    path: first ?? endpoint.path,
    aliases: others,
    operation: operationOf(endpoint, answer),
    handle(ask) {
      const { tenant, now, base } = ask;
      if (isExpired(ask)) return subscriptionExpired();
      const body = anyType === true || isJson(ask) ? read(ask) : undefined;
      if (body === undefined) return badRequest(MALFORMED_BODY);
      const version = versionOf(ask.path);
      const table = inVersion(endpoint, version);
      const values = readValues(table, body);
      const facts = factsOf(tenant, now);
      const message = firstBroken(table, values, facts);
      if (message !== undefined) return badRequest(message);
      const no = numberAt(values, 'page_no') ?? 1;
      const size = numberAt(values, 'page_size') ?? 100;
      return work({
        ask,
        body,
        values,
        view: { tenant, now, base, version },
        facts,
        page: { no, size, skip: (no - 1) * size },
        refuse(id) {
          const rule = table.rules.find((each) => each.id === id);
          if (rule === undefined) throw new RangeError(`${endpoint.path} has no rule ${id}`);
          return badRequest(messageOf(rule, facts.switches));
        },
      });
    },
  };
}

function isExpired({ tenant, now }: Ask<Own>): boolean {
  const magic = magicOf(tenant.credential);
  return magic === 'expired' || magic === 'blocked' || courseAt(tenant, 'subscription-expired', now) !== undefined;
}

const isJson = ({ header }: Ask<Own>): boolean =>
  /^application\/([\w.-]+\+)?json\b/i.test(header('content-type') ?? '');

/** The body, if it is a JSON object. */
export function bodyOf(ask: Ask<Own>): Fields | undefined {
  const read = ask.json();
  if (!read.ok || !isFields(read.value)) return undefined;
  const exact = withLongsAsText(ask.body);
  return exact === ask.body ? read.value : JSON.parse(exact);
}

function versionOf(path: string): Version {
  return /^\/+(api\/+)?v2\.2\//.test(path) ? '2.2' : '2.1';
}

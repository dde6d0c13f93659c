import type { Route } from '../http/route.js';
import type { Provider } from '../provider.js';
import type { Answer, JsonSchema, Operation, Parameter } from './operation.js';

/** Parts of a document, as plain JSON. */
type Json = Readonly<Record<string, unknown>>;

/**
 * The provider's API as an OpenAPI 3.1 document, made from the very routes that answer, so that the two cannot drift.
 * @param baseUrl without a trailing slash
 */
export function buildDocument<S>(provider: Provider<S>, baseUrl: string): Json {
  const { openapi, routes, prefixes = [''] } = provider;
  const names = Object.keys(openapi.security);
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)(\{[^}]*\})?/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route, openapi.shared ?? {}) };
  }
  return {
    openapi: '3.1.0',
    info: { title: openapi.title, version: openapi.version, description: openapi.description },
    servers: [{ url: baseUrl + (prefixes[0] ?? '') }],
    security: names.map((name) => ({ [name]: [] })),
    tags: [...new Set(routes.map(({ operation }) => operation.tag))].map((name) => ({ name })),
    paths,
    components: { securitySchemes: openapi.security, schemas: openapi.schemas ?? {} },
  };
}

function operationOf<S>({ path, operation }: Route<S>, shared: Readonly<Record<number, Answer>>): Json {
  const { id, summary, description, tag, open, body } = operation;
  const parameters = parametersOf(path, operation);
  return {
    operationId: id,
    summary,
    ...(description === undefined ? {} : { description }),
    tags: [tag],
    ...(open === true ? { security: [] } : {}),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body === undefined ? {} : { requestBody: { content: { 'application/json': { schema: body } } } }),
    responses: responsesOf(open === true ? operation.responses : { ...shared, ...operation.responses }),
  };
}

function parametersOf(path: string, { params = {}, query = {} }: Operation): readonly Json[] {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    ...about(params[name] ?? { schema: { type: 'string' } }),
  }));
  const inQuery = Object.entries(query).map(([name, parameter]) => ({
    name,
    in: 'query',
    ...(parameter.required === true ? { required: true } : {}),
    ...about(parameter),
  }));
  return [...inPath, ...inQuery];
}

const about = ({ schema, description }: Parameter): { schema: JsonSchema; description?: string } =>
  description === undefined ? { schema } : { schema, description };

function responsesOf(answers: Readonly<Record<number, Answer>>): Json {
  return Object.fromEntries(
    Object.entries(answers).map(([status, { description, schema, type = 'application/json' }]) => {
      const isEmpty = schema === undefined && type === 'application/json';
      return [
        status,
        isEmpty ? { description } : { description, content: { [type]: schema === undefined ? {} : { schema } } },
      ];
    }),
  );
}

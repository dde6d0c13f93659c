import { refusalSchema } from '../../../schemas/callyzer/envelope.js';
import type { JsonSchema, Operation } from '../../kit/openapi/operation.js';
import { LONG_MAX } from '../rules/calls.js';
import type { Check, Endpoint, Parameter, Rule } from '../rules/endpoint.js';

/** What the OpenAPI document says of an endpoint: its parameters with their limits, and its rules in their order. */
export function operationOf(endpoint: Endpoint, answer: JsonSchema): Operation {
  const { id, summary, method, path, parameters, rules } = endpoint;
  const told = rules.map(
    (rule, at) => `${at + 1}. \`${rule.id}\` ${rule.message}${rule.inferred ? ' (inferred)' : ''}`,
  );
  return {
    id,
    summary,
    description: `A request that breaks a rule is refused with 400 and the message of the first one that it breaks:\n\n${told.join('\n')}`,
    tag: path.split('/')[1] ?? 'call-log',
    ...(method === 'GET' ? { query: queryOf(parameters, rules) } : { body: bodyOf(parameters, rules) }),
    responses: {
      200: { description: 'Done', schema: answer },
      400: { description: 'A rule is broken, or the body is no JSON object', schema: refusalSchema },
    },
  };
}

function queryOf(parameters: readonly Parameter[], rules: readonly Rule[]): Operation['query'] & object {
  return Object.fromEntries(
    parameters.map((parameter) => [
      parameter.name,
      { schema: schemaOf(parameter, rules), description: parameter.about },
    ]),
  );
}

function bodyOf(parameters: readonly Parameter[], rules: readonly Rule[]): JsonSchema {
  const properties: Record<string, JsonSchema> = {};
  for (const parameter of parameters.filter(({ name }) => !name.includes('.'))) {
    const inner = parameters
      .filter(({ name }) => name.startsWith(`${parameter.name}.`))
      .map((each) => ({ ...each, rulesName: each.name, name: each.name.slice(parameter.name.length + 1) }));
    properties[parameter.name] =
      inner.length === 0
        ? schemaOf(parameter, rules)
        : {
            type: 'object',
            description: parameter.about,
            properties: Object.fromEntries(
              inner.map((each) => [each.name, schemaOf({ ...each, name: each.rulesName }, rules)]),
            ),
            ...requiredOf(inner),
          };
  }
  return { type: 'object', properties, ...requiredOf(parameters.filter(({ name }) => !name.includes('.'))) };
}

function requiredOf(parameters: readonly Parameter[]): { required?: readonly string[] } {
  const required = parameters.filter(({ mandatory }) => mandatory === 'yes').map(({ name }) => name);
  return required.length === 0 ? {} : { required };
}

function schemaOf({ name, type, about, default: usual }: Parameter, rules: readonly Rule[]): JsonSchema {
  const limits = rules.flatMap(({ check }) => limitsOf(check, name));
  const base = { ...jsonTypes[type], description: about, ...(usual === undefined ? {} : { default: usual }) };
  if (type !== 'texts') return Object.assign({}, base, ...limits);
  const onItems = limits.filter((limit) => 'enum' in limit || 'pattern' in limit);
  const onList = limits.filter((limit) => !onItems.includes(limit));
  return Object.assign({}, base, ...onList, { items: Object.assign({ type: 'string' }, ...onItems) });
}

const jsonTypes: { readonly [Type in Parameter['type']]: JsonSchema } = {
  long: { type: 'integer', format: 'int64' },
  integer: { type: 'integer', format: 'int32' },
  double: { type: 'number', format: 'double' },
  boolean: { type: 'boolean' },
  text: { type: 'string' },
  texts: { type: 'array', items: { type: 'string' } },
  object: { type: 'object' },
  objects: { type: 'array', items: { type: 'object' } },
};

/** What JSON Schema can say of a rule. */
function limitsOf(check: Check, name: string): readonly JsonSchema[] {
  switch (check.kind) {
    case 'range': {
      if (!check.params.includes(name)) return [];
      const { least, most } = check;
      return [{ ...(least > -LONG_MAX ? { minimum: least } : {}), ...(most < LONG_MAX ? { maximum: most } : {}) }];
    }
    case 'one-of':
      return check.param === name && check.anyCase === undefined ? [{ enum: check.values }] : [];
    case 'numbers':
      return check.param === name ? [{ pattern: '^(\\d{1,4}-)?\\d{4,15}$' }] : [];
    case 'count': {
      if (check.param !== name) return [];
      return [{ ...(check.least > 0 ? { minItems: check.least } : {}), maxItems: check.most }];
    }
    case 'length': {
      if (check.param !== name) return [];
      return [{ minLength: check.least, maxLength: check.most, ...(check.email ? { format: 'email' } : {}) }];
    }
    case 'clock':
      return check.params.includes(name) ? [{ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' }] : [];
    default:
      return [];
  }
}

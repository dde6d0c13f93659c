import type { Verdict } from '../../../schemas/verdict.js';
import type { Answer } from '../../http.js';
import { rule } from '../../rule.js';
import { fail, inconclusive, pass } from '../../verdicts.js';
import { isObject, type JsonObject, own, tell, undecided } from '../answers.js';
import { schema } from '../observations/schema.js';
import { isScalar, preview } from '../preview.js';
import { NOT_IMPLEMENTED } from './entries.js';

const NO_OBJECT = 'GET /properties/schema answered 200 without a JSON object, see general/success-is-json';
const expected = '200 with { "properties": [ … ] }, or 404';

export const isAnsweredAsAgreed = rule({
  id: 'schema/is-answered-as-agreed',
  clauses: ['SCH-1'],
  level: 'must',
  summary: 'GET /properties/schema answers 200 with the schema, 200 with an empty one, or 404.',
  why: 'The platform tells by these answers whether to offer property filters. Anything else looks like a fault of the API.',
  fix: 'Without a schema, answer 404 or { "properties": [] }; a catch-all page or 501 must not answer here.',
  source: 'Endpoint 4',
  needs: { seen: schema },
  judge: ({ seen: { outcome } }) => {
    const nothing = undecided(outcome);
    if (nothing !== undefined || outcome.kind === 'none') return inconclusive(nothing ?? tell(outcome));
    switch (outcome.status) {
      case 200:
        return judgeBody(outcome);
      case 404:
        return pass(NOT_IMPLEMENTED);
      case 401:
      case 403:
        return inconclusive(`${tell(outcome)}, see auth/key-accepted`);
      case 201:
      case 202:
      case 203:
        return inconclusive(`${tell(outcome)}, see general/status-codes`);
      default:
        return wrong(outcome, tell(outcome), String(outcome.status));
    }
  },
});

/** What JSON the schema is made of is schema/is-listed's to tell; here it only has to be no page and no error. */
function judgeBody(answer: Answer): Verdict {
  const { json, text, cut, undecodable } = answer.body;
  if (cut || undecodable !== undefined) return inconclusive('GET /properties/schema could not be read whole');
  switch (json.kind) {
    case 'empty':
      return wrong(answer, 'GET /properties/schema answered 200 without a body', 'an empty body');
    case 'broken':
      // A schema with something wrong in it or around it, not another page.
      if (/^\s*[[{]|"properties"\s*:/.test(text)) return inconclusive(NO_OBJECT);
      return wrong(answer, `${tell(answer)} with a body that is not JSON`, preview(text));
    case 'json':
      if (isScalar(json.value)) return inconclusive(NO_OBJECT);
      if (!isObject(json.value) || !isError(json.value)) return pass();
      return wrong(answer, 'GET /properties/schema answered 200 with an error in its body', preview(json.value));
    default:
      return json satisfies never;
  }
}

/** Whether a body tells of an error, though its status does not. */
export function isError(body: JsonObject): boolean {
  if (Object.hasOwn(body, 'properties')) return false;
  return own(body, 'status') === 'error' || Boolean(own(body, 'error')) || Boolean(own(body, 'errors'));
}

function wrong({ exchange }: Answer, message: string, actual: string): Verdict {
  return fail({ message, expected, actual, exchange });
}

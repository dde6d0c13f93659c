import { rule } from '../../rule.js';
import { fail, inconclusive, pass, skip } from '../../verdicts.js';
import { has200, isObject, own, undecided } from '../answers.js';
import { isWhat } from '../is-what.js';
import { schema } from '../observations/schema.js';
import { isScalar, preview } from '../preview.js';
import { NOT_IMPLEMENTED } from './entries.js';
import { isError } from './is-answered-as-agreed.js';

const expected = 'an object with an array "properties"';

export const isListed = rule({
  id: 'schema/is-listed',
  clauses: ['SCH-2'],
  level: 'must',
  summary: 'The schema is an object whose "properties" is an array.',
  why: 'The team wizard reads the filters from that array. Under another name or in another form it finds none.',
  fix: 'Answer { "properties": [ { "key": …, "type": … } ] }; this is a plain list, not a JSON Schema.',
  source: 'Endpoint 4',
  needs: { seen: schema },
  judge: ({ seen: { outcome } }) => {
    const nothing = undecided(outcome);
    if (nothing !== undefined) return inconclusive(nothing);
    if (outcome.kind === 'answer' && outcome.status === 404) return skip(NOT_IMPLEMENTED);
    if (!has200(outcome) || outcome.body.json.kind !== 'json') {
      return skip('there is no JSON to look at, see schema/is-answered-as-agreed');
    }
    const { exchange } = outcome;
    const { value } = outcome.body.json;
    if (isScalar(value)) return inconclusive('the body is JSON, but no object, see general/success-is-json');
    if (!isObject(value)) {
      const message = `GET /properties/schema answered ${preview(value)} where an object belongs`;
      return fail({ message, expected, actual: preview(value), at: '', exchange });
    }
    if (isError(value)) return skip('the body tells of an error, see schema/is-answered-as-agreed');
    const list = own(value, 'properties');
    if (Array.isArray(list)) return pass(list.length === 0 ? 'the schema is empty, which is allowed' : undefined);
    const lists = Object.keys(value).filter((key) => Array.isArray(own(value, key)));
    const hint = lists.length === 0 ? '' : `; there is a list under ${lists.map((key) => preview(key, 40)).join(', ')}`;
    const message = `"properties" ${isWhat(list)} in the answer of GET /properties/schema${hint}`;
    const at = list === undefined ? '' : '/properties';
    return fail({ message, expected, actual: preview(list === undefined ? value : list), at, exchange });
  },
});

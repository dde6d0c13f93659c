import type { Verdict } from '../../../schemas/verdict.js';
import type { Answer } from '../../http.js';
import { rule } from '../../rule.js';
import { fail, inconclusive, pass } from '../../verdicts.js';
import { isObject, type JsonObject, own, tell, undecided } from '../answers.js';
import { isWhat } from '../is-what.js';
import { contacts } from '../observations/contacts.js';
import { isScalar, preview } from '../preview.js';

const expected = 'an object with an array "contacts"';

export const listsOperators = rule({
  id: 'contacts/lists-operators',
  clauses: ['CON-1'],
  level: 'must',
  summary: 'GET /contacts answers 200 with an object whose "contacts" is an array.',
  why: 'The platform reads the operators from that array. Without it no team can be set up, and nothing is imported.',
  fix: 'Answer { "contacts": [ … ] }, also when there is one operator or none.',
  source: 'Endpoint 2',
  needs: { seen: contacts },
  judge: ({ seen: { outcome } }) => {
    const nothing = undecided(outcome);
    if (nothing !== undefined || outcome.kind === 'none') return inconclusive(nothing ?? tell(outcome));
    return outcome.status === 200 ? judgeBody(outcome) : judgeStatus(outcome);
  },
});

/** What is left is a refusal that suits no right request, such as 400 or 405. */
function judgeStatus(answer: Answer): Verdict {
  const owner = ownerOf(answer.status);
  if (owner !== undefined) return inconclusive(`${tell(answer)}, see ${owner}`);
  return fail({
    message: tell(answer),
    expected: `200 with ${expected}`,
    actual: String(answer.status),
    exchange: answer.exchange,
  });
}

/** The rule that tells of a status wherever it turns up. */
function ownerOf(status: number): string | undefined {
  if (status === 401 || status === 403) return 'auth/key-accepted';
  if (status === 404) return 'general/endpoints-are-there';
  if (status >= 500) return 'general/no-server-errors';
  if (status >= 400) return undefined;
  return status >= 300 ? 'general/no-redirects' : 'general/status-codes';
}

function judgeBody({ body, exchange }: Answer): Verdict {
  if (body.cut) return inconclusive('the answer of GET /contacts was not read to its end');
  if (body.json.kind !== 'json' || isScalar(body.json.value)) {
    return inconclusive('GET /contacts answered 200 without a JSON object, see general/success-is-json');
  }
  const { value } = body.json;
  if (!isObject(value)) {
    const message = `GET /contacts answered ${preview(value)} where an object belongs`;
    return fail({ message, expected, actual: preview(value), at: '', exchange });
  }
  const list = own(value, 'contacts');
  if (Array.isArray(list)) return pass();
  const hint = list === undefined ? nearMiss(value) : isObject(list) ? '; a map by id will not do' : '';
  const message = `"contacts" ${isWhat(list)} in the answer of GET /contacts${hint}`;
  return fail({
    message,
    expected,
    actual: preview(list === undefined ? value : list),
    at: list === undefined ? '' : '/contacts',
    exchange,
  });
}

/** Where the list may be instead: under another spelling, another name, or one level down. */
function nearMiss(body: JsonObject): string {
  const found = Object.entries(body).find(
    ([key, value]) =>
      key.toLowerCase() === 'contacts' || Array.isArray(value) || (isObject(value) && Object.hasOwn(value, 'contacts')),
  );
  if (found === undefined) return '';
  const [key, value] = found;
  return `; ${preview(key, 40)} holds ${preview(value)}`;
}

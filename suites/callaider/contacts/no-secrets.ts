import type { Verdict } from '../../../schemas/verdict.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { info, pass } from '../../verdicts.js';
import { isObject, type JsonObject } from '../answers.js';
import { contacts } from '../observations/contacts.js';
import { jsonType, preview } from '../preview.js';
import { counted, type Listed, overContacts } from './listed.js';
import { holdsSecret, namesSecret } from './secret-names.js';

const DOCUMENTED: ReadonlySet<string> = new Set(['id', 'phone', 'name', 'department']);
/** Levels of objects looked into: `sip.account.password`. */
const DEEPEST = 3;

export const noSecrets = rule({
  id: 'contacts/no-secrets',
  clauses: ['CON-11'],
  level: 'may',
  summary: 'Contacts hold no passwords, tokens or other secrets.',
  why: 'The list is stored and shown outside your systems. A password in it must be taken for lost.',
  fix: 'Build the answer from the four documented fields instead of passing the whole record on.',
  source: 'Security and controlled access',
  needs: { seen: contacts },
  judge: ({ seen }) => overContacts(seen, judgeFields),
});

function judgeFields(listed: readonly Listed[]): Verdict {
  const tally = createTally();
  const extras = new Set<string>();
  for (const { fields, label, at, exchange } of listed) {
    for (const key of Object.keys(fields)) if (!DOCUMENTED.has(key)) extras.add(key);
    const [first, ...others] = secretsIn(fields);
    if (first === undefined) continue;
    tally.warn(() => ({
      message: `${label} has ${[first, ...others].map(({ path }) => preview(path.join('.'))).join(', ')}: by its name a secret`,
      expected: 'no such field',
      // Its type alone: the report must not spread the value.
      actual: `a ${jsonType(first.value)}`,
      at: `${at}/${first.path.map((key) => key.replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`,
      exchange,
    }));
  }
  return counted(tally.verdict(extras.size === 0 ? pass() : surplus(extras, listed)), listed.length);
}

/** Allowed, and worth knowing. */
function surplus(extras: ReadonlySet<string>, listed: readonly Listed[]): Verdict {
  const names = [...extras].slice(0, 10).map((name) => preview(name, 40));
  const more = extras.size > names.length ? `, and ${extras.size - names.length} more` : '';
  const exchange = listed[0]?.exchange;
  const message = `contacts have fields that the contract does not name: ${names.join(', ')}${more}`;
  return info({ message, ...(exchange === undefined ? {} : { exchange }) });
}

function secretsIn(
  object: JsonObject,
  path: readonly string[] = [],
): readonly { readonly path: readonly string[]; readonly value: unknown }[] {
  return Object.entries(object).flatMap(([key, value]) => {
    const here = [...path, key];
    if (namesSecret(key) && holdsSecret(value)) return [{ path: here, value }];
    return isObject(value) && here.length < DEEPEST ? secretsIn(value, here) : [];
  });
}

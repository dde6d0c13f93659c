import { expect, test } from 'vitest';
import type { Outcome } from '../../http.js';
import { readCalls } from '../observations/ask-calls.js';
import { readContacts } from '../observations/contacts.js';
import { readSchema } from '../observations/schema.js';
import { answered, firewallPage, silence } from './fixtures.js';
import { keyAccepted } from './key-accepted.js';

type Answers = Partial<Record<'health' | 'contacts' | 'calls' | 'schema' | 'recording', Outcome>>;

function judged({ health, contacts, calls, schema, recording }: Answers) {
  const window = { from: 0, to: 1 };
  return keyAccepted.judge({
    health: health ?? answered(200, {}, 'health'),
    contacts: readContacts(contacts ?? answered(200)),
    schema: readSchema(schema ?? answered(200, {}, 'schema')),
    search: {
      tried: [{ ...readCalls(calls ?? answered(200, {}, 'calls'), {}), window }],
      found: undefined,
      inMilliseconds: undefined,
    },
    recording: recording ?? answered(200, {}, 'recording'),
  });
}

const all = (outcome: Outcome): Answers => ({
  health: outcome,
  contacts: outcome,
  calls: outcome,
  schema: outcome,
  recording: outcome,
});

test.each([
  ['passes when every endpoint answers', {}, 'pass'],
  ['passes when schema and recording are not found', { schema: answered(404), recording: answered(404) }, 'pass'],
  ['passes when an endpoint breaks: other rules tell that', { calls: answered(500) }, 'pass'],
  ['is inconclusive when the key is refused everywhere', all(answered(401)), 'inconclusive'],
  ['is inconclusive when all is forbidden', all(answered(403)), 'inconclusive'],
  ['is inconclusive when nothing answers', all(silence), 'inconclusive'],
  ['is inconclusive when a firewall speaks for one endpoint', { calls: firewallPage }, 'inconclusive'],
  ['fails when one endpoint refuses the key with 401', { schema: answered(401) }, 'fail'],
  ['fails when one endpoint forbids it', { recording: answered(403) }, 'fail'],
  ['fails when only /health accepts it', { ...all(answered(401)), health: answered(200) }, 'fail'],
])('%s', (_sentence, answers, kind) => {
  expect(judged(answers).kind).toBe(kind);
});

test('a key that is refused everywhere is probably not the right one', () => {
  expect(judged(all(answered(401)))).toMatchObject({ because: expect.stringContaining('probably not the one') });
});

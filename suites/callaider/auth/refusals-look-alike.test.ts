import { expect, test } from 'vitest';
import { answered, recordingOf } from './fixtures.js';
import { refusalsLookAlike } from './refusals-look-alike.js';
import type { UnknownCall } from './unknown-call.js';

const saying = (message: string) => answered(401, { json: { status: 'error', message } }, 'recording');
const seenWith = (over: Partial<UnknownCall>): { seen: UnknownCall } => ({
  seen: {
    recording: recordingOf({ wrong: saying('Unauthorized') }),
    wellFormed: true,
    id: 'call-2',
    control: answered(404),
    wrong: saying('Unauthorized'),
    none: undefined,
    knownAgain: undefined,
    ...over,
  },
});

test.each([
  ['passes on the same body', {}, 'pass'],
  ['is skipped without a known call', { recording: recordingOf({ known: false }) }, 'skip'],
  ['is inconclusive when the made-up call exists', { control: answered(200) }, 'inconclusive'],
  ['leaves a 404 before the key to its own rule', { wrong: answered(404) }, 'inconclusive'],
  ['leaves an open endpoint to its own rule', { recording: recordingOf({ wrong: answered(200) }) }, 'inconclusive'],
  [
    'is inconclusive when two refusals for one call differ as well',
    { wrong: saying('B'), knownAgain: saying('C') },
    'inconclusive',
  ],
  ['warns when the words differ', { wrong: saying('No such call'), knownAgain: saying('Unauthorized') }, 'warn'],
  ['warns when the status differs', { wrong: answered(403) }, 'warn'],
])('%s', (_sentence, over, kind) => {
  expect(refusalsLookAlike.judge(seenWith(over)).kind).toBe(kind);
});

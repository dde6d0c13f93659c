import { expect, test } from 'vitest';
import { answered, firewallPage, html, recordingOf } from './fixtures.js';
import { keyBeforeLookup } from './key-before-lookup.js';
import type { UnknownCall } from './unknown-call.js';

const seenWith = (over: Partial<UnknownCall>): { seen: UnknownCall } => ({
  seen: {
    recording: recordingOf(),
    wellFormed: true,
    id: 'call-2',
    control: answered(404, {}, 'recording'),
    wrong: answered(401, {}, 'recording'),
    none: undefined,
    knownAgain: undefined,
    ...over,
  },
});

const guessed = { wellFormed: false, recording: recordingOf({ known: false, control: answered(404) }) };

test.each([
  ['passes on 401 beside a 404 for the key', {}, 'pass'],
  ['passes on 403, which another rule tells', { wrong: answered(403) }, 'pass'],
  [
    'passes when the unknown call breaks the API with the key: another rule tells that',
    { control: answered(500) },
    'pass',
  ],
  ['passes without calls', guessed, 'pass'],
  ['is a remark when a made-up id is 404 and no real one is known', { ...guessed, wrong: answered(404) }, 'info'],
  ['warns on 400', { wrong: answered(400) }, 'warn'],
  ['is inconclusive when the key is refused as well', { control: answered(401) }, 'inconclusive'],
  ['is inconclusive when the made-up call exists', { control: answered(200) }, 'inconclusive'],
  [
    'is inconclusive when a known call is 404 to strangers too',
    { recording: recordingOf({ wrong: answered(404) }), wrong: answered(404) },
    'inconclusive',
  ],
  ['is inconclusive on a firewall page', { wrong: firewallPage }, 'inconclusive'],
  ['is inconclusive on a gateway error', { wrong: html(503) }, 'inconclusive'],
  ['fails on 404', { wrong: answered(404) }, 'fail'],
  ['fails on 404 without a key', { none: answered(404) }, 'fail'],
  ['fails on 200', { wrong: answered(200) }, 'fail'],
  ['fails on 500', { wrong: answered(500) }, 'fail'],
  ['fails on 500 for a made-up id as well', { ...guessed, wrong: answered(500) }, 'fail'],
])('%s', (_sentence, over, kind) => {
  expect(keyBeforeLookup.judge(seenWith(over)).kind).toBe(kind);
});

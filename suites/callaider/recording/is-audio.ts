import type { Verdict } from '../../../schemas/verdict.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, pass, skip } from '../../verdicts.js';
import { nameOf } from '../answers.js';
import { preview } from '../preview.js';
import { type Download, downloads } from './downloads.js';
import { contentOf, soundOf } from './sound.js';

export const isAudio = rule({
  id: 'recording/is-audio',
  clauses: ['REC-11'],
  level: 'must',
  summary: 'What the url of a recording gives is a sound file.',
  why: 'A login page or an error document with status 200 looks like a recording until someone tries to play it.',
  fix: 'Download the link without being logged in and play it; links into a web application often lead to its login page.',
  source: 'Endpoint 5 (recording)',
  needs: { downloads },
  judge: ({ downloads }) => judgeBytes(downloads),
});

const names = { html: 'a web page', xml: 'an XML document', json: 'JSON', unknown: 'bytes of an unknown format' };
const expected = 'a sound file: MP3, WAV, Ogg, M4A, FLAC, AMR, WebM or the like';

function judgeBytes(downloads: readonly Download[]): Verdict {
  const tally = createTally();
  const formats = new Set<string>();
  let empty = 0;
  for (const { sample, head } of downloads) {
    const content = contentOf(head);
    const answer = soundOf(head);
    if (content === undefined || answer === undefined) continue;
    const told = { expected, actual: beginning(answer.body.bytes), exchange: answer.exchange };
    if (content.kind === 'audio') formats.add(content.format);
    else if (content.kind === 'empty') empty += 1;
    else {
      const message = `The link of ${nameOf(sample.outcome)} gives ${names[content.kind]}, not sound`;
      tally[content.kind === 'unknown' ? 'warn' : 'fail'](() => ({ message, ...told }));
    }
  }
  if (formats.size > 0) return tally.verdict(pass([...formats].join(', ')));
  return tally.verdict(
    empty > 0
      ? skip('the file is empty: see recording/size-fits-duration')
      : inconclusive('nothing was downloaded: see recording/url-can-be-fetched'),
  );
}

/** The first bytes as text where they are that, in hexadecimal otherwise. */
function beginning(bytes: Uint8Array): string {
  const start = bytes.subarray(0, 60);
  const isText = start.every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13);
  if (isText) return preview(new TextDecoder().decode(start), 60);
  return [...start.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
}

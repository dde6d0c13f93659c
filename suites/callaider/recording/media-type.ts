import type { Verdict } from '../../../schemas/verdict.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, pass, skip } from '../../verdicts.js';
import { nameOf, own } from '../answers.js';
import { preview } from '../preview.js';
import { type Download, downloads } from './downloads.js';
import type { AudioFormat } from './magic.js';
import { formatsOf, mediaTypeOf } from './mime.js';
import { readRecording } from './reading.js';
import { contentOf, isMarkup, soundOf } from './sound.js';

const nothing = inconclusive('nothing was downloaded: see recording/url-can-be-fetched');
const noSound = skip('what came is no sound: see recording/is-audio');

export const hasAudioType = rule({
  id: 'recording/has-audio-type',
  clauses: ['REC-9'],
  level: 'should',
  summary: 'The download of a recording has a Content-Type of audio.',
  why: 'By the type the platform decides how to read the file; text/html makes it refuse a perfect recording.',
  fix: 'Set the Content-Type when you store the file or sign the link: audio/mpeg for MP3, audio/wav for WAV.',
  source: 'Troubleshooting (MIME type)',
  needs: { downloads },
  judge: ({ downloads }) => judgeType(downloads),
});

function judgeType(downloads: readonly Download[]): Verdict {
  const tally = createTally();
  let audio = 0;
  let markup = 0;
  for (const { sample, head } of downloads) {
    const answer = soundOf(head);
    if (answer === undefined) continue;
    if (isMarkup(head)) {
      markup += 1;
      continue;
    }
    const type = answer.mediaType;
    if (/^audio\/|^application\/ogg$/.test(type)) {
      audio += 1;
      continue;
    }
    const grade = /^text\/html$|^application\/(xhtml\+xml|json|.+\+json)$/.test(type) ? 'fail' : 'warn';
    tally[grade](() => ({
      message: `The download of ${nameOf(sample.outcome)} ${type === '' ? 'has no Content-Type' : `is labelled ${type}`}`,
      expected: 'audio/mpeg, audio/wav or another audio type',
      actual: type === '' ? 'none' : type,
      exchange: answer.exchange,
    }));
  }
  if (audio > 0) return tally.verdict(pass(`${audio} downloads`));
  return tally.verdict(markup > 0 ? noSound : nothing);
}

export const mimeTypeFits = rule({
  id: 'recording/mime-type-fits',
  clauses: ['REC-10'],
  level: 'should',
  summary: 'mimeType, where it is given, is the type of what the link gives.',
  why: 'Two types for one file leave it to chance which one a player believes.',
  fix: 'Take mimeType from the stored file rather than from a constant; a frequent slip is audio/mpeg for WAV files.',
  source: 'Endpoint 5 / Fields; Troubleshooting',
  needs: { downloads },
  judge: ({ downloads }) => judgeAgreement(downloads),
});

function judgeAgreement(downloads: readonly Download[]): Verdict {
  const tally = createTally();
  let stated = 0;
  let compared = 0;
  for (const { sample, head } of downloads) {
    const mimeType = statedType(sample.outcome);
    const formats = mimeType === undefined ? undefined : formatsOf(mimeType);
    const answer = soundOf(head);
    stated += mimeType === undefined ? 0 : 1;
    if (mimeType === undefined || formats === undefined || answer === undefined || isMarkup(head)) continue;
    const content = contentOf(head);
    const bytes = content?.kind === 'audio' ? content.format : undefined;
    const header = formatsOf(answer.mediaType);
    if (bytes !== undefined || header !== undefined) compared += 1;
    const other = disagreement(formats, { bytes, header, type: answer.mediaType });
    if (other === undefined) continue;
    tally.warn(() => ({
      message: `mimeType of ${nameOf(sample.outcome)} is ${preview(mimeType, 40)}, but ${other}`,
      expected: 'the type of the file',
      actual: preview(mimeType, 40),
      at: '/mimeType',
      exchange: sample.outcome.exchange,
    }));
  }
  if (compared > 0) return tally.verdict(pass(`${compared} types`));
  return stated > 0
    ? inconclusive('no stated mimeType could be compared with a download')
    : skip('no mimeType is given');
}

interface Found {
  readonly bytes: AudioFormat | undefined;
  readonly header: readonly AudioFormat[] | undefined;
  readonly type: string;
}

/** What says otherwise, as the end of a sentence. A general type such as application/octet-stream says nothing. */
function disagreement(stated: readonly AudioFormat[], { bytes, header, type }: Found): string | undefined {
  if (bytes !== undefined && !stated.includes(bytes)) return `the file is ${bytes}`;
  if (header !== undefined && !header.some((format) => stated.includes(format))) return `it is downloaded as ${type}`;
  return undefined;
}

function statedType(outcome: Parameters<typeof readRecording>[0]): string | undefined {
  const reading = readRecording(outcome);
  const value = reading.kind === 'link' ? own(reading.body, 'mimeType') : undefined;
  return typeof value === 'string' && value.trim() !== '' ? mediaTypeOf(value) : undefined;
}

import type { Finding, Verdict } from '../../../schemas/verdict.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { pass, skip } from '../../verdicts.js';
import { nameOf, own } from '../answers.js';
import { isWhat } from '../is-what.js';
import { preview } from '../preview.js';
import { readRecording } from './reading.js';
import { type Samples, samples } from './samples.js';

export const filenameIsString = rule({
  id: 'recording/filename-is-string',
  clauses: ['REC-16'],
  level: 'may',
  summary: 'filename, where it is given, is a text without a path.',
  why: 'The name is used for the stored file: a number may not be read at all, and a path leads somewhere else.',
  fix: 'Give the bare name of the file, or leave the field out.',
  source: 'Endpoint 5 / Fields',
  needs: { samples },
  judge: ({ samples }) =>
    judgeText(samples, { key: 'filename', expected: 'a file name, or no such field', flawOf: pathIn }),
});

export const mimeTypeIsString = rule({
  id: 'recording/mime-type-is-string',
  clauses: ['REC-17'],
  level: 'may',
  summary: 'mimeType, where it is given, is a text such as audio/mpeg.',
  why: 'By the type a reader chooses how to decode the sound; what is no MIME type tells it nothing.',
  fix: 'Give type and subtype, as in the Content-Type of the file, or leave the field out.',
  source: 'Endpoint 5 / Fields',
  needs: { samples },
  judge: ({ samples }) =>
    judgeText(samples, { key: 'mimeType', expected: 'audio/mpeg or the like, or no such field', flawOf: noType }),
});

interface Field {
  readonly key: 'filename' | 'mimeType';
  readonly expected: string;
  /** What is wrong with a text, as the end of a sentence. */
  readonly flawOf: (text: string) => string | undefined;
}

const pathIn = (text: string): string | undefined =>
  /[/\\]/.test(text) ? `holds a path: ${preview(text, 60)}` : undefined;

const mediaType = /^\s*[\w!#$&^.+-]+\/[\w!#$&^.+-]+\s*(;.*)?$/s;
const noType = (text: string): string | undefined =>
  mediaType.test(text) ? undefined : `is no MIME type: ${preview(text, 60)}`;

function judgeText({ samples }: Samples, { key, expected, flawOf }: Field): Verdict {
  const tally = createTally();
  let texts = 0;
  let links = 0;
  for (const { outcome } of samples) {
    const reading = readRecording(outcome);
    if (reading.kind !== 'link') continue;
    links += 1;
    const value = own(reading.body, key);
    if (value === undefined) continue;
    const told = (what: string): Finding => ({
      message: `${key} of ${nameOf(outcome)} ${what}`,
      expected,
      actual: preview(value),
      at: `/${key}`,
      exchange: outcome.exchange,
    });
    if (value === null) tally.warn(() => told('is null: it may be left out'));
    else if (typeof value !== 'string') tally.fail(() => told(isWhat(value)));
    else {
      texts += 1;
      const flaw = flawOf(value);
      if (flaw !== undefined) tally.warn(() => told(flaw));
    }
  }
  if (texts > 0) return tally.verdict(pass(`${texts} of ${links} answers give it`));
  return tally.verdict(skip(links > 0 ? `no ${key} is given` : 'no sampled call was answered with a link'));
}

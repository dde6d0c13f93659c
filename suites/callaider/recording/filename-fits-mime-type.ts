import type { Verdict } from '../../../schemas/verdict.js';
import { optional } from '../../observation.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { pass, skip } from '../../verdicts.js';
import { nameOf, own } from '../answers.js';
import { preview } from '../preview.js';
import { type Download, downloads } from './downloads.js';
import type { AudioFormat } from './magic.js';
import { formatsOf, formatsOfExtension } from './mime.js';
import { readRecording } from './reading.js';
import { type Samples, samples } from './samples.js';
import { contentOf } from './sound.js';

export const filenameFitsMimeType = rule({
  id: 'recording/filename-fits-mime-type',
  clauses: ['REC-18'],
  level: 'may',
  summary: 'The extension of filename and mimeType name the same format.',
  why: 'Whoever opens the stored file goes by its extension: a WAV file that is called .mp3 may not play.',
  fix: 'Make filename and mimeType from the same fact, the format of the stored file.',
  source: 'Endpoint 5 example',
  needs: { samples, downloads: optional(downloads) },
  judge: ({ samples, downloads }) => judgeNames(samples, downloads ?? []),
});

function judgeNames({ samples }: Samples, downloads: readonly Download[]): Verdict {
  const tally = createTally();
  let compared = 0;
  for (const sample of samples) {
    const given = namesIn(sample.outcome);
    if (given === undefined) continue;
    const { filename, mimeType, byName, byType } = given;
    // A mimeType that is wrong in itself is told by recording/mime-type-fits.
    const format = formatIn(downloads.find((download) => download.sample.id === sample.id));
    if (format !== undefined && !byType.includes(format)) continue;
    compared += 1;
    if (byName.some((name) => byType.includes(name))) continue;
    tally.warn(() => ({
      message: `filename of ${nameOf(sample.outcome)} ends in ${preview(extensionOf(filename))}, and mimeType is ${preview(mimeType, 40)}`,
      expected: 'one format in both',
      actual: preview(filename, 60),
      at: '/filename',
      exchange: sample.outcome.exchange,
    }));
  }
  return tally.verdict(
    compared > 0
      ? pass(`${compared} names`)
      : skip('no answer has both a filename and a mimeType that name a known format'),
  );
}

function namesIn(outcome: Parameters<typeof readRecording>[0]) {
  const reading = readRecording(outcome);
  if (reading.kind !== 'link') return undefined;
  const [filename, mimeType] = [own(reading.body, 'filename'), own(reading.body, 'mimeType')];
  if (typeof filename !== 'string' || typeof mimeType !== 'string') return undefined;
  const [byName, byType] = [formatsOfExtension(extensionOf(filename) ?? ''), formatsOf(mimeType)];
  return byName === undefined || byType === undefined ? undefined : { filename, mimeType, byName, byType };
}

const extensionOf = (filename: string): string | undefined => /\.[a-z0-9]{2,4}$/i.exec(filename.trim())?.[0];

function formatIn(download: Download | undefined): AudioFormat | undefined {
  const content = download === undefined ? undefined : contentOf(download.head);
  return content?.kind === 'audio' ? content.format : undefined;
}

import { type Cure, cure } from '../../cure.js';
import type { Answer } from '../../http.js';
import { isObject, type JsonObject, own } from '../answers.js';
import { type AudioFormat, sniff } from '../recording/magic.js';
import { formatsOf, formatsOfExtension } from '../recording/mime.js';
import { recordingsIn, repairRecording } from './recording-answers.js';
import { withField } from './repair-rows.js';
import { quoted } from './words.js';

/** The usual type and extension of each format. */
const usual: Readonly<Partial<Record<AudioFormat, readonly [type: string, extension: string]>>> = {
  mp3: ['audio/mpeg', '.mp3'],
  wav: ['audio/wav', '.wav'],
  ogg: ['audio/ogg', '.ogg'],
  mp4: ['audio/mp4', '.m4a'],
  aac: ['audio/aac', '.aac'],
  flac: ['audio/flac', '.flac'],
  webm: ['audio/webm', '.webm'],
  amr: ['audio/amr', '.amr'],
};

/** What is made of a field's value; the very same value says that it is right. */
type Mend = (value: unknown, body: JsonObject) => unknown;

const field = (id: string, rule: string, key: 'filename' | 'mimeType', text: string, mend: Mend): Cure =>
  cure<true>({
    id,
    rules: [rule],
    learn: (answers) =>
      recordingsIn(answers).some(
        (body) => Object.hasOwn(body, key) && !Object.is(mend(own(body, key), body), own(body, key)),
      )
        ? true
        : undefined,
    text,
    repair: (answer) =>
      repairRecording(answer, (body) => {
        if (!Object.hasOwn(body, key)) return body;
        const mended = mend(own(body, key), body);
        return Object.is(mended, own(body, key)) ? body : withField(body, key, mended);
      }),
  });

const nullGoes: Mend = (value) => (value === null ? undefined : value);

/** `audio/wav` for `wav`, and for { type, subtype }. */
const wholeType: Mend = (value) => {
  if (isObject(value)) {
    const [type, subtype] = [own(value, 'type'), own(value, 'subtype')];
    return typeof type === 'string' && typeof subtype === 'string' ? `${type}/${subtype}` : value;
  }
  if (typeof value !== 'string' || value.includes('/')) return value;
  const [format] = formatsOfExtension(value.trim()) ?? [];
  return (format === undefined ? undefined : usual[format]?.[0]) ?? value;
};

/** The name with the extension that its mimeType wants. */
const rightExtension: Mend = (value, body) => {
  const type = own(body, 'mimeType');
  const [format] = (typeof type === 'string' ? formatsOf(type) : undefined) ?? [];
  const extension = format === undefined ? undefined : usual[format]?.[1];
  if (typeof value !== 'string' || extension === undefined) return value;
  const named = formatsOfExtension(/\.[^.]*$/.exec(value)?.[0] ?? '');
  return named === undefined || formatsOf(String(type))?.some((fits) => named.includes(fits)) === true
    ? value
    : value.replace(/\.[^.]*$/, extension);
};

/** The one format of all sound that was downloaded, by its usual type. */
function typeOfSound(answers: readonly Answer[]): string | undefined {
  const formats = new Set<AudioFormat>();
  for (const { ask, status, body } of answers) {
    const content = ask.intent === 'download' && status >= 200 && status < 300 ? sniff(body.bytes) : undefined;
    if (content?.kind === 'audio') formats.add(content.format);
  }
  const [format] = formats;
  return formats.size === 1 && format !== undefined ? usual[format]?.[0] : undefined;
}

const isSound = ({ ask, status, body }: Answer): boolean =>
  ask.intent === 'download' && status >= 200 && status < 300 && sniff(body.bytes).kind === 'audio';

export const recordingFields: readonly Cure[] = [
  field(
    'recording-filename-null',
    'recording/filename-is-string',
    'filename',
    'leave filename out where there is none',
    nullGoes,
  ),
  field(
    'recording-filename-number',
    'recording/filename-is-string',
    'filename',
    'send filename as text, in quotes',
    (value) => (typeof value === 'number' ? String(value) : value),
  ),
  field(
    'recording-filename-with-path',
    'recording/filename-is-string',
    'filename',
    'send the last part of the path alone as filename',
    (value) => (typeof value === 'string' ? value.replace(/^.*[/\\]/, '') : value),
  ),
  field(
    'recording-filename-of-another-type',
    'recording/filename-fits-mime-type',
    'filename',
    'end filename as its mimeType wants, .wav for audio/wav',
    rightExtension,
  ),
  field(
    'recording-type-null',
    'recording/mime-type-is-string',
    'mimeType',
    'leave mimeType out where there is none',
    nullGoes,
  ),
  field(
    'recording-type-in-part',
    'recording/mime-type-is-string',
    'mimeType',
    'send mimeType as one text of type and subtype, such as "audio/wav"',
    wholeType,
  ),
  cure<string>({
    id: 'recording-type-of-another-file',
    rules: ['recording/mime-type-fits'],
    learn: typeOfSound,
    text: (type) => `send ${quoted(type)} as mimeType: that is what the files are`,
    repair: (answer, type) =>
      repairRecording(answer, (body) => (Object.hasOwn(body, 'mimeType') ? withField(body, 'mimeType', type) : body)),
  }),
  cure<string>({
    id: 'sound-under-another-type',
    rules: ['recording/has-audio-type'],
    learn: typeOfSound,
    text: (type) => `serve the files with the header "Content-Type: ${type}"`,
    repair: (answer, type) => (isSound(answer) ? { headers: { 'content-type': type } } : undefined),
  }),
];

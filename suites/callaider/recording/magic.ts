/** What bytes are, by their first ones. */
export type Content =
  | { readonly kind: 'audio'; readonly format: AudioFormat }
  | { readonly kind: 'html' | 'xml' | 'json' | 'empty' | 'unknown' };

export type AudioFormat =
  | 'mp3'
  | 'aac'
  | 'wav'
  | 'mp4'
  | 'ogg'
  | 'flac'
  | 'webm'
  | 'amr'
  | 'aiff'
  | 'au'
  | 'caf'
  | 'asf';

type Mark = readonly [format: AudioFormat, marks: readonly (readonly [offset: number, text: string])[]];

const marks: readonly Mark[] = [
  ['mp3', [[0, 'ID3']]],
  [
    'wav',
    [
      [0, 'RIFF'],
      [8, 'WAVE'],
    ],
  ],
  [
    'wav',
    [
      [0, 'RF64'],
      [8, 'WAVE'],
    ],
  ],
  [
    'wav',
    [
      [0, 'BW64'],
      [8, 'WAVE'],
    ],
  ],
  [
    'wav',
    [
      [0, 'RIFX'],
      [8, 'WAVE'],
    ],
  ],
  ['ogg', [[0, 'OggS']]],
  ['flac', [[0, 'fLaC']]],
  ['mp4', [[4, 'ftyp']]],
  ['amr', [[0, '#!AMR']]],
  ['webm', [[0, '\x1a\x45\xdf\xa3']]],
  [
    'aiff',
    [
      [0, 'FORM'],
      [8, 'AIF'],
    ],
  ],
  ['au', [[0, '.snd']]],
  ['caf', [[0, 'caff']]],
  ['asf', [[0, '\x30\x26\xb2\x75\x8e\x66\xcf\x11']]],
];

/** An MP3 may begin with padding or a tag. */
const SEARCHED = 64 * 1024;

/** @param bytes the beginning of a file, 64 KiB of it if it has as much */
export function sniff(bytes: Uint8Array): Content {
  if (bytes.length === 0) return { kind: 'empty' };
  const known = marks.find(([, all]) => all.every(([offset, text]) => hasText(bytes, offset, text)));
  if (known !== undefined) return { kind: 'audio', format: known[0] };
  const text = textKind(bytes);
  if (text !== undefined) return { kind: text };
  const format = frameFormat(bytes);
  return format === undefined ? { kind: 'unknown' } : { kind: 'audio', format };
}

function hasText(bytes: Uint8Array, offset: number, text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (bytes[offset + index] !== text.charCodeAt(index)) return false;
  }
  return true;
}

const decoder = new TextDecoder('utf-8');

function textKind(bytes: Uint8Array): 'html' | 'xml' | 'json' | undefined {
  const text = decoder.decode(bytes.subarray(0, 1024)).trimStart();
  if (/^(<!doctype html|<html|<head|<body|<script|<div|<h1|<p>)/i.test(text)) return 'html';
  if (/^<(\?xml|[a-z_][\w:.-]*[\s/>])/i.test(text)) return /<html[\s>]/i.test(text) ? 'html' : 'xml';
  if (text.startsWith('<!--')) return /<html[\s>]/i.test(text) ? 'html' : 'xml';
  return /^(\{\s*("|\})|\[\s*(["{[\]\d]|null|true|false))/.test(text) ? 'json' : undefined;
}

/** Looks for two MPEG frames, one right behind the other; a file that begins with one may be too short for a second. */
function frameFormat(bytes: Uint8Array): 'mp3' | 'aac' | undefined {
  const end = Math.min(bytes.length - 4, SEARCHED);
  for (let at = 0; at <= end; at += 1) {
    if (bytes[at] !== 0xff) continue;
    const frame = frameAt(bytes, at);
    if (frame === undefined) continue;
    const next = frameAt(bytes, at + frame.length);
    if (next?.format === frame.format || (at === 0 && at + frame.length + 4 > bytes.length)) return frame.format;
  }
  return undefined;
}

interface Frame {
  readonly format: 'mp3' | 'aac';
  /** Bytes from this frame to the next. */
  readonly length: number;
}

// Kilobits a second of MPEG audio, by version 1 or 2 and layer, at the index in the header.
const bitRates: Readonly<Record<string, readonly number[]>> = {
  '1/1': [0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448],
  '1/2': [0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
  '1/3': [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  '2/1': [0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256],
  '2/2': [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
  '2/3': [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
};
const sampleRates = [44_100, 48_000, 32_000] as const;

/** The frame whose header stands at an offset. ISO/IEC 11172-3, 13818-3, 13818-7 (ADTS), and MPEG 2.5. */
function frameAt(bytes: Uint8Array, at: number): Frame | undefined {
  const [first, second = 0, third = 0, fourth = 0, fifth = 0, sixth = 0] = bytes.subarray(at, at + 6);
  if (first !== 0xff || (second & 0xe0) !== 0xe0) return undefined;
  const layerBits = (second >> 1) & 3;
  if (layerBits === 0) {
    const rate = (third >> 2) & 15;
    const length = ((fourth & 3) << 11) | (fifth << 3) | (sixth >> 5);
    return (second & 0xf0) === 0xf0 && rate < 13 && length > 7 ? { format: 'aac', length } : undefined;
  }
  const version = (second >> 3) & 3; // 0: MPEG 2.5, 1: reserved, 2: MPEG 2, 3: MPEG 1
  const layer = 4 - layerBits;
  const sampleRate = sampleRates[(third >> 2) & 3];
  const kilobits = bitRates[`${version === 3 ? 1 : 2}/${layer}`]?.[third >> 4];
  if (version === 1 || sampleRate === undefined || !kilobits) return undefined;
  const rate = version === 3 ? sampleRate : version === 2 ? sampleRate / 2 : sampleRate / 4;
  const padding = (third >> 1) & 1;
  const samples = layer === 1 ? 384 : layer === 3 && version !== 3 ? 576 : 1152;
  const slot = layer === 1 ? 4 : 1;
  const length = (Math.floor(((samples / 8) * kilobits * 1000) / rate / slot) + padding) * slot;
  return { format: 'mp3', length };
}

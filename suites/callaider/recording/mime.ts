import type { AudioFormat } from './magic.js';

/** Formats by the subtypes that name them; `audio/x-wav`, `audio/wave` and `audio/wav` are one. */
const subtypes: Readonly<Record<string, readonly AudioFormat[]>> = {
  mpeg: ['mp3', 'aac'],
  mp3: ['mp3'],
  mpeg3: ['mp3'],
  'mpeg-3': ['mp3'],
  mpg: ['mp3'],
  mpa: ['mp3'],
  mpa_robust: ['mp3'],
  wav: ['wav'],
  wave: ['wav'],
  'vnd.wave': ['wav'],
  'pn-wav': ['wav'],
  mp4: ['mp4', 'aac'],
  m4a: ['mp4', 'aac'],
  'mp4a-latm': ['mp4', 'aac'],
  aac: ['aac', 'mp4'],
  aacp: ['aac', 'mp4'],
  'hx-aac-adts': ['aac'],
  quicktime: ['mp4'],
  '3gpp': ['mp4', 'amr'],
  '3gpp2': ['mp4', 'amr'],
  amr: ['amr', 'mp4'],
  'amr-wb': ['amr', 'mp4'],
  'amr-wb+': ['amr', 'mp4'],
  ogg: ['ogg'],
  opus: ['ogg', 'webm'],
  vorbis: ['ogg'],
  speex: ['ogg'],
  flac: ['flac', 'ogg'],
  webm: ['webm'],
  matroska: ['webm'],
  aiff: ['aiff'],
  aif: ['aiff'],
  basic: ['au'],
  au: ['au'],
  caf: ['caf'],
  'ms-wma': ['asf'],
  'ms-asf': ['asf'],
  wma: ['asf'],
};

/** `audio/mpeg; codecs=…` without parameters, in lower case. */
export const mediaTypeOf = (text: string): string => text.split(';')[0]?.trim().toLowerCase() ?? '';

/** The formats that a media type may stand for; `undefined` when it names none that we know. */
export function formatsOf(mediaType: string): readonly AudioFormat[] | undefined {
  const [type, subtype = ''] = mediaTypeOf(mediaType).split('/');
  if (type !== 'audio' && type !== 'video' && type !== 'application') return undefined;
  const known = subtype.replace(/^x-/, '');
  return Object.hasOwn(subtypes, known) ? subtypes[known] : undefined;
}

/** Formats by the extensions of their files; some extensions are those of containers. */
const extensions: Readonly<Record<string, readonly AudioFormat[]>> = {
  mp3: ['mp3'],
  mpga: ['mp3'],
  mp2: ['mp3'],
  wav: ['wav'],
  wave: ['wav'],
  m4a: ['mp4', 'aac'],
  mp4: ['mp4', 'aac'],
  aac: ['aac', 'mp4'],
  '3gp': ['mp4', 'amr'],
  '3ga': ['mp4', 'amr'],
  amr: ['amr', 'mp4'],
  ogg: ['ogg'],
  oga: ['ogg'],
  opus: ['ogg', 'webm'],
  spx: ['ogg'],
  flac: ['flac', 'ogg'],
  webm: ['webm'],
  weba: ['webm'],
  mka: ['webm'],
  aif: ['aiff'],
  aiff: ['aiff'],
  au: ['au'],
  snd: ['au'],
  caf: ['caf'],
  wma: ['asf'],
};

/** @param extension with or without its dot; `undefined` for one that we do not know as sound */
export function formatsOfExtension(extension: string): readonly AudioFormat[] | undefined {
  const name = extension.replace(/^\./, '').toLowerCase();
  return Object.hasOwn(extensions, name) ? extensions[name] : undefined;
}

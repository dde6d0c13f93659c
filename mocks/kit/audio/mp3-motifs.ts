/**
 * MP3 in frames of one size that need no other frame to be played (constant bit rate, no bit reservoir), so that any of
 * them can follow any other: MPEG-2 layer III, one channel.
 */
export const MP3 = {
  samplesPerSecond: 16_000,
  kilobitsPerSecond: 32,
  samplesPerFrame: 576,
  bytesPerFrame: 144,
} as const;

/** A motif lasts 0.9 s. */
export const FRAMES_PER_MOTIF = 25;
export const MOTIFS = 6;

const LOUDNESS = 9000;
/** The encoder begins with a frame or two of its own silence. */
const LEAD_FRAMES = 2;

type Encoder = new (
  channels: number,
  rate: number,
  kbps: number,
) => {
  encodeBuffer(samples: Int16Array): ArrayBufferView;
  flush(): ArrayBufferView;
};

let bank: Promise<readonly Uint8Array[]> | undefined;

/** All motifs, encoded when they are asked for first: it takes a quarter of a second, and most runs need none. */
export function mp3Motifs(): Promise<readonly Uint8Array[]> {
  bank ??= import('@breezystack/lamejs').then(({ Mp3Encoder }) =>
    Array.from({ length: MOTIFS }, (_, which) => encodeMotif(Mp3Encoder as unknown as Encoder, which)),
  );
  return bank;
}

function encodeMotif(Mp3Encoder: Encoder, which: number): Uint8Array {
  const { samplesPerSecond, kilobitsPerSecond, samplesPerFrame, bytesPerFrame } = MP3;
  const encoder = new Mp3Encoder(1, samplesPerSecond, kilobitsPerSecond);
  const silence = new Int16Array(LEAD_FRAMES * samplesPerFrame);
  const parts = [encoder.encodeBuffer(tones(which)), encoder.encodeBuffer(silence), encoder.flush()];
  const bytes = Buffer.concat(parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength)));
  const start = LEAD_FRAMES * bytesPerFrame;
  return Uint8Array.from(bytes.subarray(start, start + FRAMES_PER_MOTIF * bytesPerFrame));
}

/** Two tones that swell and fade, so that any motifs fit together without a click. */
function tones(which: number): Int16Array {
  const length = FRAMES_PER_MOTIF * MP3.samplesPerFrame;
  const low = 220 + 70 * which;
  const high = 900 + 210 * ((which * 5) % MOTIFS);
  return Int16Array.from({ length }, (_, index) => {
    const turn = (2 * Math.PI * index) / MP3.samplesPerSecond;
    const swell = Math.sin((Math.PI * index) / length);
    return Math.round(LOUDNESS * swell * (Math.sin(low * turn) + 0.5 * Math.sin(high * turn)) * 0.66);
  });
}

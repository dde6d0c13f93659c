import { createHash } from 'node:crypto';

/** A seed out of a credential, and a key that tells nothing of it. The same for the same simulator seed. */
export function derive(seed: number, credential: string): { readonly seed: number; readonly key: string } {
  const digest = createHash('sha256').update(`linecheck tenant\n${seed}\n${credential}`).digest();
  return { seed: digest.readUIntBE(0, 6), key: digest.subarray(6, 12).toString('hex') };
}

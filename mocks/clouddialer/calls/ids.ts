import { createCipheriv, createHash } from 'node:crypto';
import { INDEX_STEP } from '../../kit/account/account.js';

/** What an id is of: ids of one kind tell nothing of those of another. */
export type IdKind = 'call' | 'uuid' | 'recording';

/**
 * Ids that look like any UUID of version 4. Each holds the place of a call in the account, enciphered and proven, so that
 * it is read back without a table and one that was made up is found out.
 */
export interface Ids {
  /** @param index of a call, whole or in steps of `INDEX_STEP` */
  of(kind: IdKind, index: number): string;
  read(kind: IdKind, id: string): number | undefined;
}

const marks: Readonly<Record<IdKind, number>> = { call: 1, uuid: 2, recording: 3 };

/** A call that was added in front of all others has an index below zero. */
const ROOM_BEFORE = 1 / INDEX_STEP;
const PROOF_BYTES = 8;
const PLACE_BYTES = 7;
const SHAPE = /^([\da-f]{8})-([\da-f]{4})-4([\da-f]{3})-([89ab])([\da-f]{3})-([\da-f]{12})$/;

export function createIds(seed: number): Ids {
  const key = createHash('sha256').update(`clouddialer ${seed}`).digest().subarray(0, 16);
  // Without chaining and padding, one cipher serves all blocks.
  const cipher = createCipheriv('aes-128-ecb', key, null).setAutoPadding(false);

  function scrambled(mark: number, bytes: Uint8Array): Buffer {
    const block = Buffer.alloc(16);
    block[0] = mark;
    block.set(bytes, 1);
    return cipher.update(block);
  }

  function masked(kind: IdKind, place: Uint8Array, proof: Uint8Array): Buffer {
    const mask = scrambled(marks[kind] + 128, proof);
    return Buffer.from(place.map((byte, at) => byte ^ (mask[at] ?? 0)));
  }

  const proofOf = (kind: IdKind, place: Uint8Array): Buffer => scrambled(marks[kind], place).subarray(0, PROOF_BYTES);

  return {
    of(kind, index) {
      const place = placeBytes(index / INDEX_STEP + ROOM_BEFORE);
      const proof = proofOf(kind, place);
      const hex = Buffer.concat([proof, masked(kind, place, proof)]).toString('hex');
      const variant = '89ab'.charAt((proof[0] ?? 0) % 4);
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(12, 15)}-${variant}${hex.slice(15, 18)}-${hex.slice(18)}`;
    },
    read(kind, id) {
      const [, a = '', b = '', c = '', variant = '', d = '', e = ''] = SHAPE.exec(id) ?? [];
      const bytes = Buffer.from(a + b + c + d + e, 'hex');
      if (bytes.length !== PROOF_BYTES + PLACE_BYTES) return undefined;
      const proof = bytes.subarray(0, PROOF_BYTES);
      const place = masked(kind, bytes.subarray(PROOF_BYTES), proof);
      const isRight = proofOf(kind, place).equals(proof) && variant === '89ab'.charAt((proof[0] ?? 0) % 4);
      return isRight ? (place.readUIntBE(1, 6) + (place[0] ?? 0) * 2 ** 48 - ROOM_BEFORE) * INDEX_STEP : undefined;
    },
  };
}

function placeBytes(place: number): Buffer {
  const bytes = Buffer.alloc(PLACE_BYTES);
  bytes[0] = Math.floor(place / 2 ** 48);
  bytes.writeUIntBE(place % 2 ** 48, 1, 6);
  return bytes;
}

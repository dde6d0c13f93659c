import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { INDEX_STEP } from '../../kit/account/account.js';

/**
 * Ids as the vendor has them: URL-safe base64 that tells nothing, 43 characters for a call and 22 for a lead. They are
 * places in the account, enciphered, so that each is read back without a table; a text that is none is found out.
 */
export interface Ids {
  /** @param index of a call, whole or in steps of `INDEX_STEP` */
  call(index: number): string;
  readCall(text: string): number | undefined;
  /** @param place among the leads there were from the start, or behind them */
  lead(place: number): string;
  readLead(text: string): number | undefined;
}

const CALL_MARK = 0x43414c4c;
const LEAD_MARK = 0x4c454144;
const BLOCK = 16;
/** A call that was added in front of all others has an index below zero. */
const ROOM_BEFORE = 1 / INDEX_STEP;
/** 43 characters hold 258 bits; the last two are none of the id's. */
const CALL_BYTES = 2 * BLOCK;

export function createIds(seed: number): Ids {
  const key = createHash('sha256').update(`callyzer ${seed}`).digest().subarray(0, BLOCK);
  // Without chaining and padding, one cipher serves all blocks.
  const cipher = createCipheriv('aes-128-ecb', key, null).setAutoPadding(false);
  const decipher = createDecipheriv('aes-128-ecb', key, null).setAutoPadding(false);

  function blockOf(mark: number, place: number, half: number): Buffer {
    const block = Buffer.alloc(BLOCK);
    block.writeUInt32BE(mark, 0);
    block.writeUInt32BE(half, 4);
    block.writeBigUInt64BE(BigInt(place), 8);
    return block;
  }

  function placeIn(block: Buffer, mark: number, half: number): number | undefined {
    if (block.readUInt32BE(0) !== mark || block.readUInt32BE(4) !== half) return undefined;
    return Number(block.readBigUInt64BE(8));
  }

  function bytesOf(text: string, length: number): Buffer | undefined {
    if (!/^[\w-]+$/.test(text)) return undefined;
    const bytes = Buffer.from(text, 'base64url');
    return bytes.length === length && bytes.toString('base64url') === text ? bytes : undefined;
  }

  return {
    call(index) {
      const place = index / INDEX_STEP + ROOM_BEFORE;
      const block = Buffer.concat([blockOf(CALL_MARK, place, 0), blockOf(CALL_MARK, place, 1)]);
      return cipher.update(block).toString('base64url');
    },
    readCall(text) {
      const bytes = bytesOf(text, CALL_BYTES);
      if (bytes === undefined) return undefined;
      const plain = decipher.update(bytes);
      const place = placeIn(plain.subarray(0, BLOCK), CALL_MARK, 0);
      return place !== undefined && place === placeIn(plain.subarray(BLOCK), CALL_MARK, 1)
        ? (place - ROOM_BEFORE) * INDEX_STEP
        : undefined;
    },
    lead: (place) => cipher.update(blockOf(LEAD_MARK, place, 0)).toString('base64url'),
    readLead(text) {
      const bytes = bytesOf(text, BLOCK);
      return bytes === undefined ? undefined : placeIn(decipher.update(bytes), LEAD_MARK, 0);
    },
  };
}

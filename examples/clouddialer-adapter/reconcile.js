// @ts-check
import { ProviderError } from './client.js';
import { isOver } from './mapping.js';

/**
 * @import { CallStore } from '../contract/call-store.js'
 * @import { Client } from './client.js'
 * @import { Ledger } from './ledger.js'
 * @import { CallStatus, Known, OpenCall, Push } from './types.js'
 * @typedef {{
 *   client: Client, ledger: Ledger, store: CallStore, now: () => number,
 *   toKnown: (status: CallStatus, push?: Push) => Known, save: (known: Known) => void,
 * }} Parts
 */

/** A call that goes on is asked for no more often; seconds. */
const BETWEEN = 60;
/** Requests at a time. */
const AT_ONCE = 4;

/**
 * Asks how calls stand that were placed here or pushed, and whose end is not known for sure: this finds results that
 * were lost on the way, and tells forged ones from real.
 * @param {Parts} parts
 */
export async function reconcile(parts) {
  const due = parts.ledger.due(Math.floor(parts.now()) - BETWEEN);
  /** @type {unknown} */
  let refused;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let call = due.shift(); call !== undefined; call = due.shift()) {
        // One that cannot be asked for now stays open; the others may well be told.
        await askFor(call, parts).catch((error) => {
          refused = error;
          // The key is refused: it will be for the next one, too.
          if (error instanceof ProviderError && error.status === 401) due.length = 0;
        });
      }
    }),
  );
  if (refused !== undefined && !(refused instanceof ProviderError)) throw refused;
}

/** @param {OpenCall} call @param {Parts} parts */
export async function askFor({ id, push }, { client, ledger, now, save, toKnown }) {
  /** @type {CallStatus} */
  let status;
  try {
    status = await client.get(`/calls/${encodeURIComponent(id)}`);
  } catch (error) {
    if (!(error instanceof ProviderError) || error.status !== 404) throw error;
    // Whoever pushed it made it up.
    ledger.close(id);
    return;
  }
  ledger.asked(id, Math.floor(now()));
  const known = toKnown(status, push?.uuid === status.uuid ? push : undefined);
  save(known);
  if (known.recordingUrl !== undefined) ledger.keepRecording(id, known.recordingUrl);
  if (isOver(known)) ledger.close(id);
}

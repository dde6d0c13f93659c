// @ts-check

/**
 * @import { Recording, Surroundings } from '../contract/types.js'
 */

const ATTEMPTS = 5;

/**
 * CloudDialer's own link needs no key and does not change, so it is handed on as it is, once there is something behind it.
 * @param {string | undefined} url
 * @param {string} id
 * @param {Pick<Surroundings, 'fetch' | 'sleep'>} parts
 * @returns {Promise<Recording | undefined>}
 */
export async function recordingAt(url, id, { fetch, sleep }) {
  if (url === undefined) return undefined;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const status = await fetch(url, { method: 'HEAD' }).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return { url, filename: `call-${id}.wav`, mimeType: 'audio/wav' };
    if (status === 404) return undefined;
    await sleep(2 ** attempt);
  }
  throw new Error(`Nobody can tell whether there is a recording of ${id}`);
}

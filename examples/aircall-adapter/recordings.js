// @ts-check
import { createHmac } from 'node:crypto';
import { ProviderError } from './client.js';
import { isCompleted } from './mapping.js';
import { isSame } from './webhooks.js';

/**
 * @import { Surroundings } from '../contract/types.js'
 * @import { Client } from './client.js'
 * @import { AircallCall } from './types.js'
 */

/** Links of Aircall live ten minutes; ours as long as an importer may need. Seconds. */
const LIFE = 86_400;
const ATTEMPTS = 10;

/** @param {Client} client @param {string} id @returns {Promise<AircallCall | undefined>} */
export async function readCall(client, id) {
  if (!/^\d{1,19}$/.test(id)) return undefined;
  try {
    return (await client.ask('GET', `/v1/calls/${id}`)).body.call;
  } catch (error) {
    if (error instanceof ProviderError && error.status === 404) return undefined;
    throw error;
  }
}

/**
 * A link to this adapter, signed so that it works without the key.
 * @param {AircallCall | undefined} call
 * @param {{ publicUrl: string, secretKey: string, now: () => number }} parts
 */
export function linkTo(call, { publicUrl, secretKey, now }) {
  if (call === undefined || !isCompleted(call) || call.recording === null) return undefined;
  const until = Math.floor(now()) + LIFE;
  const query = `until=${until}&signature=${sign(`${call.id} ${until}`, secretKey)}`;
  return {
    url: `${publicUrl}/recordings/${call.id}.mp3?${query}`,
    filename: `call-${call.id}.mp3`,
    mimeType: 'audio/mpeg',
  };
}

/**
 * Passes the recording on, whole or the part that was asked for. The link to it is read anew each time; when it has
 * expired all the same, once more.
 * @param {Request} request for what `linkTo` gave
 * @param {{ client: Client, secretKey: string, fetch: Surroundings['fetch'], now: () => number }} parts
 */
export async function stream(request, { client, secretKey, fetch, now }) {
  const url = new URL(request.url);
  const [, id = ''] = /^\/recordings\/(\d+)\.mp3$/.exec(url.pathname) ?? [];
  const until = Number(url.searchParams.get('until'));
  const signature = url.searchParams.get('signature') ?? '';
  if (now() > until || !isSame(signature, sign(`${id} ${until}`, secretKey)))
    return new Response(null, { status: 403 });

  const range = request.headers.get('Range');
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const link = (await readCall(client, id))?.recording;
    if (typeof link !== 'string') return new Response(null, { status: 404 });
    // Without the credential: the storage refuses a second proof beside the signature.
    const answer = await fetch(link, range === null ? {} : { headers: { Range: range } }).catch(() => undefined);
    if (answer !== undefined && answer.status < 500 && answer.status !== 403) return passOn(answer, request.method);
    await answer?.body?.cancel();
  }
  return new Response(null, { status: 502 });
}

const kept = ['Content-Type', 'Content-Length', 'Content-Range', 'Accept-Ranges', 'ETag', 'Last-Modified'];

/** @param {Response} answer @param {string} method */
function passOn(answer, method) {
  const headers = new Headers();
  for (const name of kept) {
    const value = answer.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  return new Response(method === 'HEAD' ? null : answer.body, { status: answer.status, headers });
}

/** @param {string} text @param {string} key */
const sign = (text, key) => createHmac('sha256', key).update(text).digest('hex');

// @ts-check
import { createHash, timingSafeEqual } from 'node:crypto';
import { ProviderError } from './client.js';

/**
 * @import { CallStore } from '../contract/call-store.js'
 * @import { Client } from './client.js'
 * @import { AircallEvent, ToStored } from './types.js'
 */

const ATTEMPTS = 5;

export const WEBHOOK_PATH = '/webhooks/aircall';

/**
 * Has Aircall send its events here.
 * @param {Client} client
 * @param {string} url
 * @returns {Promise<string>} the token that each event must have
 */
export async function register(client, url) {
  let known = await find(client, url);
  for (let nth = 0; known === undefined; nth += 1) {
    try {
      return (await client.ask('POST', '/v1/webhooks', { url })).body.webhook.token;
    } catch (error) {
      const isRefused = error instanceof ProviderError && error.status >= 400 && error.status < 500;
      if (isRefused || nth === ATTEMPTS) throw error;
      // The answer is lost; the webhook may be there.
      known = await find(client, url);
    }
  }
  // Aircall switches off what did not answer for a while.
  if (!known.active) await client.ask('PUT', `/v1/webhooks/${known.webhook_id}`, { url, active: true });
  return known.token;
}

/** @param {Client} client @param {string} url @returns {Promise<{ webhook_id: string, token: string, active: boolean } | undefined>} */
async function find(client, url) {
  const { body } = await client.ask('GET', '/v1/webhooks?per_page=50');
  return body.webhooks.find((/** @type {{ url: string }} */ webhook) => webhook.url === url);
}

/**
 * Events come twice, late and in any order, and some never: they keep the store warm, and tell of agents and clients
 * before these are deleted. What counts is read from the API when it is asked for.
 * @param {AircallEvent} event
 * @param {{ store: CallStore, toStored: ToStored, forgetDirectory: () => void }} parts
 */
export function takeEvent({ event, timestamp, data }, { store, toStored, forgetDirectory }) {
  if (/^(user|number)\./.test(event)) forgetDirectory();
  // call.hungup lacks what is gathered later; call.ended has it.
  if (event.startsWith('call.') && event !== 'call.hungup') store.save([toStored(data, timestamp)]);
}

/** @param {string} one @param {string} other */
export const isSame = (one, other) => timingSafeEqual(digest(one), digest(other));

/** @param {string} text */
const digest = (text) => createHash('sha256').update(text).digest();

import type { Parameter } from '../../kit/openapi/operation.js';
import type { Fetch } from '../objects/call.js';
import { type AircallAsk, isSet } from '../requests.js';

/** What of a call is asked for beside what is always told. A fault may take the contact away. */
export function fetchOf({ query, tenant, struckBy }: AircallAsk): Fetch {
  const isAlways = tenant.own.switches['calls.contact'] === 'always';
  return {
    contact: (isAlways || isSet(query, 'fetch_contact')) && struckBy('missing-contact') === undefined,
    shortUrls: isSet(query, 'fetch_short_urls'),
    timeline: isSet(query, 'fetch_call_timeline'),
    aiva: isSet(query, 'fetch_aiva_conv'),
  };
}

const flag = (about: string): Parameter => ({ schema: { type: 'boolean' }, description: about });

export const fetchParameters: Readonly<Record<string, Parameter>> = {
  fetch_contact: flag('Tells the contact'),
  fetch_short_urls: flag('Tells the short links'),
  fetch_call_timeline: flag('Tells what was chosen from menus'),
  fetch_aiva_conv: flag('Tells talks with voice agents'),
};

import type { WorldCall } from '../../world/index.js';
import { dateAndTime } from '../time/stamps.js';
import type { CallyzerTenant } from '../view.js';
import { splitNumber } from './numbers.js';

/**
 * Where recordings lie: for everyone who knows the address, and for ever. It is made of employee, client, date and time
 * alone, so it is read back by looking for the call.
 */
export const RECORDING_PATH = '/public/:tenant/:employee/:day/:file';

export function recordingUrl(call: WorldCall, tenant: CallyzerTenant, base: string): string {
  const { employee, day, file } = placeOf(call, tenant);
  return `${base}/public/${tenant.key}/${employee}/${day}/${file}`;
}

/** What decides how it sounds. */
export const recordingId = ({ index }: WorldCall, { seed }: Pick<CallyzerTenant, 'seed'>): string =>
  `callyzer ${seed} ${index}`;

interface Place {
  readonly employee: string;
  readonly day: string;
  readonly file: string;
}

function placeOf(call: WorldCall, { account, own: { staff, zone } }: CallyzerTenant): Place {
  const { country, national } = staff.at(call.operator).number;
  const client = call.client === undefined ? 'unknown' : account.client(call.client).phone;
  const { country: clientCountry, national: clientNational } = splitNumber(client);
  const { date, time } = dateAndTime(call.startedAt, zone);
  const day = date.replaceAll('-', '');
  const employee = country + national;
  const who = call.client === undefined ? 'unknown' : clientCountry + clientNational;
  return { employee, day, file: `${employee}_${who}_${day}_${time.replaceAll(':', '')}.mp3` };
}

/** The call whose recording lies there. */
export function callAtPlace({ employee, day, file }: Place, tenant: CallyzerTenant): WorldCall | undefined {
  const { zone } = tenant.own;
  const [, date = '', time = ''] = /_(\d{8})_(\d{6})\.mp3$/.exec(file) ?? [];
  const local = Date.parse(
    `${date.replace(/(....)(..)(..)/, '$1-$2-$3')}T${time.replace(/(..)(..)(..)/, '$1:$2:$3')}Z`,
  );
  if (Number.isNaN(local)) return undefined;
  const about = local / 1_000;
  const startedAt = about - zone.offsetAt(about - zone.offsetAt(about));
  for (const call of tenant.account.between({ from: startedAt, to: startedAt + 1 })) {
    const place = placeOf(call, tenant);
    if (place.file === file && place.employee === employee && place.day === day) return call;
  }
  return undefined;
}

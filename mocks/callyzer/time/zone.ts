/**
 * The time zone of an account. Dates, times and stamps are told in it, and reports are cut into its days. Unix seconds;
 * days are counted from 1970-01-01 in the zone.
 */
export interface Zone {
  readonly name: string;
  /** Seconds east of UTC at a moment. */
  offsetAt(unix: number): number;
  /** Which day of the zone a moment lies in. */
  dayOf(unix: number): number;
  /** When a day begins. */
  startOf(day: number): number;
  /** `IST`: short, and not unique in the world. */
  abbreviationAt(unix: number): string;
}

/** Abbreviations as the vendor writes them, in winter and in summer. */
const abbreviations = {
  'Asia/Kolkata': ['IST'],
  UTC: ['UTC'],
  'Europe/London': ['GMT', 'BST'],
  'America/New_York': ['EST', 'EDT'],
  'Asia/Dubai': ['GST'],
} as const;

export type ZoneName = keyof typeof abbreviations;

export const zoneNames = Object.keys(abbreviations) as readonly ZoneName[];

const HOUR = 3_600;
const DAY = 86_400;
/** In full hours since 1970. */
const JANUARY_2000 = 946_684_800 / HOUR;

/** Clocks of these zones are changed at full hours of UTC, and never at midnight. */
export function createZone(name: ZoneName): Zone {
  const hours = new Map<number, number>();
  const [winter, summer] = abbreviations[name] as readonly [string, string?];
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: name, timeZoneName: 'longOffset' });

  function offsetOfHour(hour: number): number {
    const text = format.format(hour * HOUR * 1_000);
    const [, sign, hoursEast = '0', minutes = '0'] = /GMT(?:([+-])(\d\d):(\d\d))?$/.exec(text) ?? [];
    const seconds = Number(hoursEast) * HOUR + Number(minutes) * 60;
    return sign === '-' ? -seconds : seconds;
  }

  function offsetAt(unix: number): number {
    const hour = Math.floor(unix / HOUR);
    const known = hours.get(hour);
    if (known !== undefined) return known;
    const offset = offsetOfHour(hour);
    hours.set(hour, offset);
    return offset;
  }

  function startOf(day: number): number {
    const guess = day * DAY - offsetAt(day * DAY);
    return day * DAY - offsetAt(guess);
  }

  /** Zones with a summer time have it when they are further east than in winter. */
  const winterOffset = offsetOfHour(JANUARY_2000);

  return {
    name,
    offsetAt,
    dayOf: (unix) => Math.floor((unix + offsetAt(unix)) / DAY),
    startOf,
    abbreviationAt: (unix) => (summer !== undefined && offsetAt(unix) > winterOffset ? summer : winter),
  };
}

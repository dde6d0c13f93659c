import type { Zone } from './zone.js';

const DAY = 86_400;

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

const dates = new Map<number, string>();

/** `2024-03-04` of a day counted from 1970. */
export function dateOfDay(day: number): string {
  const known = dates.get(day);
  if (known !== undefined) return known;
  const text = new Date(day * DAY * 1_000).toISOString().slice(0, 10);
  if (dates.size > 10_000) dates.clear();
  dates.set(day, text);
  return text;
}

/** `11:20:05`; from 100 hours on, more digits. */
export function hoursMinutesSeconds(seconds: number): string {
  const whole = Math.round(seconds);
  return `${two(Math.floor(whole / 3_600))}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
}

export interface DateAndTime {
  readonly date: string;
  readonly time: string;
}

/** Of a moment, in the zone; nothing in the texts tells which zone. */
export function dateAndTime(unix: number, zone: Zone): DateAndTime {
  const local = Math.floor(unix) + zone.offsetAt(unix);
  const day = Math.floor(local / DAY);
  return { date: dateOfDay(day), time: hoursMinutesSeconds(local - day * DAY) };
}

/** `2024-03-04 11:22:40 IST`. */
export function stamp(unix: number, zone: Zone): string {
  return `${stampWithoutZone(unix, zone)} ${zone.abbreviationAt(unix)}`;
}

/** `2024-03-04 11:22:40`, as pushes have it. */
export function stampWithoutZone(unix: number, zone: Zone): string {
  const { date, time } = dateAndTime(unix, zone);
  return `${date} ${time}`;
}

/** 1970-01-01 was a Thursday. */
const weekdays = ['Thursday', 'Friday', 'Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday'] as const;

export type Weekday = (typeof weekdays)[number];

export function weekdayOf(day: number): Weekday {
  return weekdays[((day % 7) + 7) % 7] ?? 'Thursday';
}

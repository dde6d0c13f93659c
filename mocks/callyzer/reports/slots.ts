/** Working hours of a day, in minutes after midnight. */
export interface WorkingHours {
  readonly from: number;
  readonly to: number;
}

/** Parts of a day: what lies before the working hours, each of their hours, and what lies after them. */
export interface Slots {
  /** `Before 10:00 AM`, `10:00 AM - 10:59 AM`, `After 07:00 PM`. */
  readonly labels: readonly string[];
  /** @param second after midnight, on the clock */
  slotOf(second: number): number;
}

const HOUR = 60;

/** Cut at full hours: working hours that begin at half past have a first slot of thirty minutes. */
export function slotsOf({ from, to }: WorkingHours): Slots {
  const starts = [from];
  for (let hour = (Math.floor(from / HOUR) + 1) * HOUR; hour < to; hour += HOUR) starts.push(hour);
  const labels = [
    `Before ${clock(from)}`,
    ...starts.map((start, at) => `${clock(start)} - ${clock((starts[at + 1] ?? to) - 1)}`),
    `After ${clock(to)}`,
  ];
  const firstHour = Math.floor(from / HOUR);
  return {
    labels,
    slotOf(second) {
      const minute = Math.floor(second / 60);
      if (minute < from) return 0;
      if (minute >= to) return labels.length - 1;
      return 1 + Math.floor(minute / HOUR) - firstHour;
    },
  };
}

/** `10:00 AM`. */
function clock(minutes: number): string {
  const hour = Math.floor(minutes / HOUR);
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(twelve)}:${two(minutes % HOUR)} ${hour < 12 ? 'AM' : 'PM'}`;
}

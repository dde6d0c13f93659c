/** `from` and `to` of a list, in Unix seconds; fractions are allowed and infinite means no bound. */
export interface TimeRange {
  readonly from: number;
  readonly to: number;
}

/** A bound that is no number is no error: nothing lies within it. */
export function readRange(query: URLSearchParams): TimeRange {
  return {
    from: readTime(query.get('from'), Number.NEGATIVE_INFINITY),
    to: readTime(query.get('to'), Number.POSITIVE_INFINITY),
  };
}

function readTime(text: string | null, absent: number): number {
  if (text === null || text === '') return absent;
  return Number(text);
}

export const isUnbounded = ({ from, to }: TimeRange): boolean =>
  from === Number.NEGATIVE_INFINITY && to === Number.POSITIVE_INFINITY;

/** Both ends belong to it, as with contacts. Nothing lies in a range with NaN. */
export const isWithin = (time: number, { from, to }: TimeRange): boolean => time >= from && time <= to;

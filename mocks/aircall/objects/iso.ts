/** `2020-02-18T20:52:22.000Z`. @param time Unix seconds */
export const isoMillisOf = (time: number): string => new Date(time * 1000).toISOString();

/** The same without milliseconds, as webhooks write the dates of contacts. */
export const isoSecondsOf = (time: number): string => `${isoMillisOf(Math.floor(time)).slice(0, 19)}Z`;

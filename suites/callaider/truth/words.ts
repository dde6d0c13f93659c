/** `2026-01-05 09:12:44 UTC`. @param unix seconds */
export const moment = (unix: number): string =>
  `${new Date(unix * 1000).toISOString().slice(0, 19).replace('T', ' ')} UTC`;

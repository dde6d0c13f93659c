import type { Report } from '../schemas/report.js';

export interface Look {
  /** Columns to fill at most. */
  readonly width: number;
  readonly color: boolean;
}

/** A run as text. Pure: the command line alone writes it somewhere. */
export type Reporter = (report: Report, look: Look) => string;

import type { Exchange } from './exchange.js';
import type { Report } from './report.js';

/** `linecheck/evidence@1`: a run with every body whole, to send to a colleague. Written as gzip. */
export interface Evidence {
  readonly schema: 'linecheck/evidence@1';
  readonly report: Report;
  /** The exchanges of the report again, uncut. The key is cut out of them as well. */
  readonly exchanges: readonly Exchange[];
}

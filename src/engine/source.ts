import type { Exchange } from '../../schemas/exchange.js';
import type { Http } from '../../suites/http.js';

/** Where the answers of a run come from: a network, or evidence of an earlier run. */
export interface Source {
  /** The interface for one observation; its id and purpose are recorded with what it asks. */
  for(observationId: string, defaultPurpose: string): Http;
  /** For the report, in the order asked. */
  exchanges(): Exchange[];
  /** Requests sent so far. */
  requests(): number;
  /** Whether a request was refused because the run had made all that it may make. */
  capReached(): boolean;
  /** Questions that had no answer in the evidence; a network has one to everything. */
  gaps?(): number;
  /** Cuts the key out of anything else that is printed. */
  redact(text: string): string;
}

import type { EvidenceExchange } from '../../schemas/evidence.js';
import type { Exchange } from '../../schemas/exchange.js';
import type { Http } from '../../suites/http.js';
import { createAsker } from './asker.js';
import { createKeeper } from './keeper.js';
import type { ProbeOptions } from './options.js';
import { createRedactor } from './redact.js';

/** The only part of a run that talks to a network, and the place where secrets are cut out. */
export interface Probe {
  /** The interface for one observation; its id and purpose are recorded with what it asks. */
  for(observationId: string, defaultPurpose: string): Http;
  /** For the report: bodies are cut at 16 KiB, with their true size. */
  exchanges(): Exchange[];
  /** For an evidence file: bodies are whole if `keepWhole` says so. */
  evidence(): EvidenceExchange[];
  /** Requests sent so far. */
  requests(): number;
  /** Whether a request was refused because `maxRequests` were sent. */
  capReached(): boolean;
  /** Cuts the key out of anything else that is printed. */
  redact(text: string): string;
  /** Ends every connection. */
  close(): Promise<void>;
}

export function createProbe(options: ProbeOptions): Probe {
  const redactor = createRedactor(options.secret);
  for (const [name, value] of options.extraHeaders) {
    if (isCredential(name)) redactor.hide(value, `value of --header ${name}`);
  }
  const { insecure, keepWhole, maxBodyBytes, now } = options;
  const keeper = createKeeper({ redactor, insecure, keepWhole, maxBodyBytes, now });
  const asker = createAsker({ ...options, redactor, keeper });
  return {
    for: (observationId, defaultPurpose) => ({
      ask: (ask) => asker.ask(ask, observationId, ask.purpose ?? defaultPurpose),
      log: keeper.log,
      holdsSecret: redactor.holds,
    }),
    exchanges: () => [...keeper.exchanges()],
    evidence: () => [...keeper.evidence()],
    requests: asker.requests,
    capReached: asker.capReached,
    redact: (text) => redactor.redact(text),
    close: async () => asker.close(),
  };
}

const isCredential = (header: string): boolean => /auth|cookie|token|secret|key|pass|session/i.test(header);

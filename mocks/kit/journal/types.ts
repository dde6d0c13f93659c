/** What was asked and answered, newest last, as far as a byte cap allows. */
export interface Journal {
  entries(query?: JournalQuery): readonly JournalEntry[];
  /** Older entries that were let go of since the last `clear`. */
  readonly dropped: number;
  readonly size: number;
  clear(): void;
}

export interface JournalQuery {
  /** Entries with a higher id only. */
  readonly since?: number;
  /** The newest so many. */
  readonly limit?: number;
}

/** One request with its answer. Secrets are cut out. */
export interface JournalEntry {
  /** Counts from 1. */
  readonly id: number;
  /** ISO 8601 by the tenant's clock. */
  readonly at: string;
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly status: number;
  /** Real milliseconds from reading the request to having the answer. */
  readonly ms: number;
  readonly request: Recorded;
  readonly response: Recorded;
  /** Why: which limit, which fault, which refusal. */
  readonly notes: readonly string[];
}

export interface Recorded {
  readonly headers: Readonly<Record<string, string>>;
  /** Text; for bytes, how many there were. */
  readonly body: string;
}

/** Where a provider's requests carry secrets, beside `Authorization`, `Cookie` and the credential itself. */
export interface SecretPlaces {
  /** Header names, in any case. */
  readonly headers?: readonly string[];
  /** Names of query parameters. */
  readonly query?: readonly string[];
  /** Names of JSON fields and of form fields, at any depth, in requests and answers. */
  readonly fields?: readonly string[];
}

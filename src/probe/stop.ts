/** Ends an observation: the run has made every request it may make. */
export class RequestCapReached extends Error {
  override readonly name = 'RequestCapReached';
  /** The number of requests that the run was allowed. */
  readonly maxRequests: number;
  /** What to do next. */
  readonly hint = 'Allow more with --max-requests, or ask less with --only or --depth quick.';

  constructor(maxRequests: number) {
    super(`the run's ${maxRequests} requests are used up`);
    this.maxRequests = maxRequests;
  }
}

/** Ends an observation: the run was interrupted. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';

  constructor() {
    super('the run was interrupted');
  }
}

/** Ends an observation that is made again from evidence: the answer is not in there. */
export class NotRecorded extends Error {
  override readonly name = 'NotRecorded';
}

import { observation } from '../../observation.js';

/** A header of an answer that names the request in the server's log. */
export interface RequestId {
  readonly name: string;
  readonly value: string;
  readonly exchange: number;
}

export interface RequestIds {
  /** One of each name, in order of appearance. */
  readonly found: readonly RequestId[];
  /** Answers of the API itself. */
  readonly answers: number;
  /** Answers that carry any of them. */
  readonly carrying: number;
}

const NAME =
  /^(x-)?(request|correlation|trace|transaction|operation)-?id$|^x-(amzn-requestid|amzn-trace-id|amz-request-id|b3-traceid|cloud-trace-context|ms-request-id|vercel-id)$|^(traceparent|cf-ray|fly-request-id)$/;

/** Looks back for headers that name a request. Asks nothing. */
export const requestIds = observation({
  id: 'operations/request-ids',
  purpose: 'Look back for headers that name a request',
  phase: 'last',
  needs: {},
  observe({ http }): RequestIds {
    const found = new Map<string, RequestId>();
    let [answers, carrying] = [0, 0];
    for (const { outcome } of http.log()) {
      if (outcome.kind === 'none' || outcome.ask.endpoint === 'storage') continue;
      answers += 1;
      const names = outcome.headerNames().filter((name) => NAME.test(name));
      if (names.length > 0) carrying += 1;
      for (const name of names) {
        if (!found.has(name)) found.set(name, { name, value: outcome.header(name) ?? '', exchange: outcome.exchange });
      }
    }
    return { found: [...found.values()], answers, carrying };
  },
});

import type { Ask } from '../../http.js';
import type { Depth, Observation, ObserveContext } from '../../observation.js';
import { isUnavailable } from '../../observation.js';
import { DAY, listed, settledOn, someCalls } from '../calls/request/fixtures.js';
import { anAnswer } from '../fixtures.js';
import type { CallsRequest } from '../observations/ask-calls.js';

export type Row = ReturnType<typeof someCalls>[number];

/** Twelve calls of a day, by turns of either direction and two operators. */
export const calls = someCalls(12);

/** The settled window with these calls, and the same answer again. */
export const steady = (rows: readonly unknown[] = calls) => ({ settled: settledOn(rows, DAY), again: listed(rows) });

/** How an API answers: with rows, or with a status. */
export type Api = (request: CallsRequest) => readonly unknown[] | number;

/** Half-open windows by start, as the recommended API has them. */
export const byStart =
  (rows: readonly Row[]): Api =>
  ({ startTime, stopTime }) =>
    rows.filter((row) => row.startTime >= Number(startTime) && row.startTime < Number(stopTime));

export interface Asked<T> {
  readonly value: T | undefined;
  readonly requests: readonly CallsRequest[];
}

/** Makes an observation of an API that answers so. */
export async function observed<T>(
  observation: Observation<T>,
  api: Api,
  seen: object,
  depth: Depth = 'standard',
): Promise<Asked<T>> {
  const requests: CallsRequest[] = [];
  const http = {
    log: () => [],
    ask: async (ask: Ask) => {
      const request = (ask.json ?? JSON.parse(ask.body ?? '{}')) as CallsRequest;
      requests.push(request);
      const answer = api(request);
      return typeof answer === 'number'
        ? anAnswer({ ask, status: answer, json: { status: 'error', message: 'No' } })
        : anAnswer({ ask, json: { calls: answer } });
    },
  };
  const context = { http, depth, startedAt: DAY.to + 3600, pause: async () => {} } as unknown as ObserveContext;
  const value = await observation.observe(context, seen as never);
  return { value: isUnavailable(value) ? undefined : value, requests };
}

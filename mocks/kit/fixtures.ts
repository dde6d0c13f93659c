import { createSimulator } from './create-simulator.js';
import { type Derived, toy } from './fixtures.toy.js';
import type { Simulator } from './simulator.js';
import type { SimulatorOptions } from './simulator-options.js';

/** A Monday noon, so that the last day holds calls. 2026-01-05T12:00:00Z */
export const NOON = 1_767_614_400;
export const DAY = 86_400;
export const HOUR = 3_600;

/** A simulator whose clock stands still at noon. */
export function aSimulator(options: SimulatorOptions = {}): Simulator<Derived> {
  return createSimulator(toy, { now: NOON, paused: true, calls: 300, ...options });
}

export interface Asked {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  /** As it stands when it is a string, else as JSON. */
  readonly body?: unknown;
}

/** Asks with the default token, unless `headers` has another; POST when there is a body. */
export function ask(simulator: Simulator, path: string, { method, headers, body }: Asked = {}): Promise<Response> {
  return simulator.fetch(
    new Request(`http://toy.example${path}`, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: { 'X-Token': 'toy-token-1', ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    }),
  );
}

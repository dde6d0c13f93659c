import { type AircallOptions, createAircall } from '../../mocks/aircall/create-aircall.js';
import { KEY, rehearse } from '../rehearsal.js';
import { createAdapter, type parts } from './adapter.js';

/** A Monday noon, so that the last hours hold calls. 2026-01-05T12:00:00Z */
export const NOON = 1_767_614_400;
const BASE = 'http://127.0.0.1:4010';

/** The adapter, or one with parts replaced, and Aircall in one process. */
export function rehearseAircall(options: AircallOptions = {}, replaced: Partial<typeof parts> = {}) {
  const simulator = createAircall({ seed: 1, calls: 900, now: NOON, paused: true, ...options });
  const [apiId = '', apiToken = ''] = simulator.default.credential.split(':');
  return {
    simulator,
    ...rehearse(
      simulator,
      (surroundings, publicUrl) =>
        createAdapter({ baseUrl: BASE, apiId, apiToken, secretKey: KEY, publicUrl }, surroundings, replaced),
      async (id) => {
        simulator.scenarios.stopAll();
        await simulator.clock.advance(120);
        const headers = { Authorization: `Basic ${btoa(simulator.default.credential)}` };
        const answer = await simulator.fetch(new Request(`${BASE}/v1/calls/${id}`, { headers }));
        const { call } = (await answer.json()) as { call: { recording: string | null } };
        return call.recording === null ? undefined : simulator.fetch(new Request(call.recording));
      },
    ),
  };
}

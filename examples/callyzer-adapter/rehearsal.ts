import { type CallyzerOptions, createCallyzer } from '../../mocks/callyzer/create-callyzer.js';
import { KEY, rehearse } from '../rehearsal.js';
import { createAdapter, type parts } from './adapter.js';

/** A Friday evening: 2025-11-21 15:00:00 UTC, half past eight in India. */
export const EVENING = 1_763_737_200;
const BASE = 'http://127.0.0.1:4030/api/v2.1';

/** The adapter, or one with parts replaced, and Callyzer in one process. */
export function rehearseCallyzer(options: CallyzerOptions = {}, replaced: Partial<typeof parts> = {}) {
  const simulator = createCallyzer({ seed: 1, calls: 900, now: EVENING, paused: true, ...options });
  const token = simulator.default.credential;
  const timeZone = options.switches?.['account.timeZone'] ?? 'Asia/Kolkata';
  return {
    simulator,
    ...rehearse(
      simulator,
      (surroundings) => createAdapter({ baseUrl: BASE, token, timeZone, secretKey: KEY }, surroundings, replaced),
      async (id) => {
        simulator.scenarios.stopAll();
        await simulator.clock.advance(60);
        const answer = await simulator.fetch(
          new Request(`${BASE}/call-log/get`, {
            method: 'POST',
            headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
            body: JSON.stringify({ unique_ids: [id] }),
          }),
        );
        const { result } = (await answer.json()) as { result: { call_recording_url: string }[] };
        const url = result[0]?.call_recording_url ?? '';
        return url === '' ? undefined : simulator.fetch(new Request(url));
      },
    ),
  };
}

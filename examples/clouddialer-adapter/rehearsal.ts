import { type CloudDialerOptions, createCloudDialer } from '../../mocks/clouddialer/create-clouddialer.js';
import { KEY, rehearse } from '../rehearsal.js';
import { createAdapter, type parts } from './adapter.js';
import { WEBHOOK_PATH } from './pushes.js';
import type { Agent } from './types.js';

/** A Monday noon, so that agents are at work. 2026-01-05T12:00:00Z */
export const NOON = 1_767_614_400;
const BASE = 'http://127.0.0.1:4020';

/** Whom the adapter calls itself, in turn: answered, busy, lost, sent twice, long, without recording, and by lot. */
const CUSTOMERS = ['555000', '555001', '555008', '555009', '555004', '555007', '412345', '555002'];
/** What the vendor pushes once more at the beginning: there is no other way to learn of it. Seconds. */
const PAST = 3 * 86_400;
/** More calls would hide those of the agents. */
const MOST = 40;

/** The adapter, or one with parts replaced, and CloudDialer in one process, with agents who place calls by themselves. */
export function rehearseCloudDialer(options: CloudDialerOptions = {}, replaced: Partial<typeof parts> = {}) {
  const simulator = createCloudDialer({ seed: 1, calls: 2_000, now: NOON, paused: true, traffic: true, ...options });
  const { credential: apiKey, own } = simulator.default;
  const agents: Agent[] = own.agents.all.map(({ username, number, name, kind, active }) => ({
    crm_username: username,
    agent_number: number,
    name,
    kind,
    active,
  }));
  let placed = 0;
  return {
    simulator,
    ...rehearse(
      simulator,
      (surroundings, publicUrl) => {
        const config = { baseUrl: BASE, apiKey, fromNumber: own.callerIds[0] ?? '', agents, secretKey: KEY };
        const adapter = createAdapter(config, surroundings, replaced);
        // The vendor sets it up by hand.
        if (!publicUrl.includes('adapter.test')) simulator.webhooks.setTargets([{ url: publicUrl + WEBHOOK_PATH }]);
        return {
          ...adapter,
          async round() {
            if (placed === 0) {
              simulator.webhooks.replay({ from: NOON - PAST, to: NOON });
              await simulator.webhooks.settled();
            }
            if (placed < MOST) placeOne(adapter, placed);
            placed += 1;
            await adapter.round();
          },
        };
      },
      async (id) => {
        simulator.scenarios.stopAll();
        const headers = { Authorization: `Bearer ${apiKey}` };
        const answer = await simulator.fetch(new Request(`${BASE}/calls/${id}`, { headers }));
        const { recording_url } = (await answer.json()) as { recording_url: string | null };
        const file = recording_url === null ? undefined : await simulator.fetch(new Request(recording_url));
        return file?.status === 200 ? file : undefined;
      },
    ),
  };
}

/** Its answer is not waited for: it may come after the push. */
function placeOne({ app }: Pick<ReturnType<typeof createAdapter>, 'app'>, nth: number): void {
  const to_number = `9876${CUSTOMERS[nth % CUSTOMERS.length]}`;
  const body = JSON.stringify({
    to_number,
    ...(nth % 3 === 0 ? { agent_number: '0100000003' } : { crm_username: 'agent.100' }),
  });
  const headers = { 'X-Secret-Key': KEY, 'Content-Type': 'application/json' };
  void app.fetch(new Request('http://adapter.test/place', { method: 'POST', headers, body }));
}

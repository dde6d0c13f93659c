import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Simulator } from '../mocks/kit/simulator.js';
import { makeCalls, wholeLife } from '../src/adapter/live-on.js';
import { NO_SCENARIO, planFor } from '../src/adapter/scenario-plan.js';
import { compare } from './compare.js';
import type { ContractCall, Surroundings } from './contract/types.js';

export const KEY = 'key-of-the-importer';
const HOUR = 3_600;
const DAY = 24 * HOUR;

/** What all adapters have for those who start them. */
export interface Adapter {
  readonly app: { fetch(request: Request): Response | Promise<Response> };
  close(): void;
  listenToEvents?(): Promise<void>;
  round(): Promise<unknown>;
}

export interface Play {
  readonly scenario?: string;
  /** Asked before the scenario starts, too. */
  readonly isWarm?: boolean;
  /** Events are delivered over HTTP. */
  readonly hasEvents?: boolean;
  /** It does its rounds, from before the scenario on. */
  readonly hasRounds?: boolean;
}

/** An adapter and the simulated vendor in one process, by the clock of the simulator alone. */
export function rehearse(
  simulator: Simulator,
  create: (surroundings: Surroundings, publicUrl: string) => Adapter,
  recordingOf: (id: string) => Promise<Response | undefined>,
) {
  const surroundings: Surroundings = {
    fetch: (input, init) => simulator.fetch(new Request(input, init)),
    now: simulator.clock.now,
    sleep: simulator.clock.advance,
    log: () => {},
  };
  let adapter: Adapter | undefined;
  let server: Server | undefined;
  let publicUrl = 'http://adapter.test';

  async function start(hasEvents: boolean): Promise<Adapter> {
    if (!hasEvents) {
      adapter = create(surroundings, publicUrl);
      return adapter;
    }
    server = createServer(getRequestListener((request) => made.app.fetch(request)));
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    publicUrl = `http://127.0.0.1:${port}`;
    const made = create(surroundings, publicUrl);
    adapter = made;
    await made.listenToEvents?.().catch(() => {});
    return made;
  }

  async function ask(path: string, body?: unknown): Promise<{ status: number; json: unknown }> {
    if (adapter === undefined) throw new Error('The adapter has not been started');
    const response = await adapter.app.fetch(
      new Request(`http://adapter.test${path}`, {
        headers: { 'X-Secret-Key': KEY, 'Content-Type': 'application/json' },
        ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      }),
    );
    return { status: response.status, json: await response.json().catch(() => undefined) };
  }

  /** Problems of one question. */
  async function question(from: number, to: number): Promise<readonly string[]> {
    const before = simulator.truth({ from, to });
    const { status, json } = await ask('/calls', { startTime: from, stopTime: to });
    if (status !== 200) return [`POST /calls answered ${status}`];
    return compare((json as { calls: ContractCall[] }).calls, before, simulator.truth({ from, to }));
  }

  /** Everything, a stretch that is long over, a day, and the newest hours. */
  async function questions(): Promise<readonly string[]> {
    const now = Math.floor(simulator.clock.now());
    const windows = [
      [now - 181 * DAY, now],
      [now - 9 * DAY, now - 6 * DAY],
      [now - 30 * HOUR, now - 5 * HOUR],
      [now - 2 * HOUR, now + 60],
    ] as const;
    const problems: string[] = [];
    for (const [from, to] of windows) problems.push(...(await question(from, to)));
    return problems;
  }

  /** Problems of the recordings of the newest calls that are an hour old or more, until five had one. */
  async function recordings(): Promise<readonly string[]> {
    const now = Math.floor(simulator.clock.now());
    const problems: string[] = [];
    let recorded = 0;
    for (const { id } of simulator.truth({ from: now - DAY, to: now - HOUR }).must.toReversed()) {
      if (recorded === 5) break;
      const right = await recordingOf(id);
      if (right !== undefined) recorded += 1;
      const { status, json } = await ask(`/calls/${encodeURIComponent(id)}/recording`);
      if (right === undefined || status !== 200) {
        if (right !== undefined || status !== 404) problems.push(`The recording of ${id} answered ${status}`);
        continue;
      }
      const { url } = json as { url: string };
      const request = new Request(url);
      const file = await (url.startsWith(publicUrl) ? adapter?.app.fetch(request) : simulator.fetch(request));
      const isSame = file?.status === 200 && (await isAlike(file, right));
      if (!isSame) problems.push(`The recording of ${id} is another one, or none: ${file?.status}`);
    }
    return problems;
  }

  /** Problems of a whole play: at the beginning, while calls happen, and an hour afterwards. */
  async function play(how: Play): Promise<readonly string[]> {
    const { scenario, isWarm = false, hasEvents = false, hasRounds = false } = how;
    const problems: string[] = [];
    const begin = (): void => {
      if (scenario !== undefined) simulator.scenarios.start(scenario);
    };
    const { afterFirstSync: isLate, moreSeconds } = planFor(scenario ?? NO_SCENARIO);
    if (!isLate) begin();
    const { round } = await start(hasEvents);
    const live = async (seconds: number): Promise<void> => {
      const until = simulator.clock.now() + seconds;
      for (let left = seconds; left > 0; left = until - simulator.clock.now()) {
        // An adapter may be unable to do one; it is asked questions afterwards.
        if (hasRounds) await round().catch(() => {});
        await simulator.clock.advance(Math.min(left, wholeLife.firstSync));
      }
    };
    await live(1);
    if (isWarm) problems.push(...(await questions()));
    await live(wholeLife.firstSync);
    if (isLate) begin();
    await simulator.clock.advance(0);
    problems.push(...(await questions()));
    await makeCalls(simulator, live, wholeLife.betweenCalls, 0);
    await live(wholeLife.afterwards + moreSeconds);
    problems.push(...(await questions()), ...(await recordings()));
    return problems;
  }

  return {
    start,
    ask,
    question,
    questions,
    play,
    async close(): Promise<void> {
      server?.closeAllConnections();
      server?.close();
      adapter?.close();
      await simulator.close();
    },
  };
}

async function isAlike(one: Response, other: Response): Promise<boolean> {
  return Buffer.from(await one.arrayBuffer()).equals(Buffer.from(await other.arrayBuffer()));
}

import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { aSimulator, ask, NOON } from '../fixtures.js';
import type { SimulatorOptions } from '../simulator-options.js';

export interface Received {
  readonly event: string;
  readonly at: number;
  readonly subject: string;
  readonly secret: string;
}

/** Runs when the test is over. */
export const atTheEnd = (close: () => Promise<unknown> | unknown): void =>
  onTestFinished(async () => void (await close()));

/** A receiver that answers with what `status` says, by the number of the request from 1; 0: never. */
export async function aReceiver(status: (nth: number) => number = () => 200) {
  const received: Received[] = [];
  const requests: IncomingMessage[] = [];
  let nth = 0;
  const server = createServer(async (message, outgoing) => {
    nth += 1;
    const answer = status(nth);
    requests.push(message);
    received.push(JSON.parse(await text(message)) as Received);
    if (answer !== 0) outgoing.writeHead(answer).end('thanks');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  atTheEnd(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  return { url, received, requests, events: () => received.map(({ event, at }) => [event, at - NOON]) };
}

export function listening(url: string, options: SimulatorOptions = {}) {
  const simulator = aSimulator({ calls: 0, webhooks: [url], ...options });
  atTheEnd(() => simulator.close());
  return simulator;
}

export const make = (simulator: ReturnType<typeof aSimulator>, body: object = {}) =>
  ask(simulator, '/__linecheck/calls', { body: { direction: 'incoming', outcome: 'answered', duration: 90, ...body } });

import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { PushedEmployee, PushedLog } from '../../../schemas/callyzer/webhook.js';

export interface Got {
  readonly headers: IncomingHttpHeaders;
  readonly body: readonly PushedEmployee[];
}

export interface Receiver {
  readonly url: string;
  readonly got: readonly Got[];
  /** Every call log of every push, in order. */
  logs(): readonly PushedLog[];
  /** What it answers from now on. Default 200. */
  answer(status: number): void;
  close(): Promise<void>;
}

/** Someone whom the vendor pushes calls to. */
export async function aReceiver(): Promise<Receiver> {
  const got: Got[] = [];
  let status = 200;
  const server = createServer(async (message, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of message) chunks.push(chunk);
    got.push({ headers: message.headers, body: JSON.parse(Buffer.concat(chunks).toString()) });
    outgoing.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/calls`,
    got,
    logs: () => got.flatMap(({ body }) => body.flatMap(({ call_logs }) => call_logs)),
    answer(given) {
      status = given;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import https from 'node:https';
import net, { type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { certificate } from './probe/fixtures.tls.js';

export const SECRET = 'cli-Key_52/b+9=x';

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Options {
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Called with the process while it runs, to send it a signal. */
  readonly meanwhile?: (
    kill: (signal: NodeJS.Signals) => void,
    /** Gives the first match as soon as it is printed on stdout; ends when the process does. */
    printed: (pattern: RegExp) => Promise<string>,
  ) => Promise<void>;
}

const root = join(import.meta.dirname, '..');
/** Test files that run at the same time must not write under each other's processes. */
const built = join(root, 'node_modules/.cache/linecheck-under-test', process.env.VITEST_POOL_ID ?? '0');

let isBuilt = false;

/** Builds the program once for all the processes of the tests: from source each of them would be compiled anew. */
export function buildForTests(): void {
  if (isBuilt) return;
  isBuilt = true;
  spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '--outDir', built], { cwd: root });
}

/** A file of that build, by its path in it. */
export const builtFile = (path: string): string => join(built, path);

/** Tests may run in GitHub Actions; what they start does not, unless they say so. */
const outsideActions = { GITHUB_ACTIONS: undefined, GITHUB_STEP_SUMMARY: undefined };

/** The program as its user runs it: a process of its own. The key is in the environment unless taken out. */
export async function linecheck(args: readonly string[], { env = {}, meanwhile }: Options = {}): Promise<Ended> {
  const child = spawn(process.execPath, [join(built, 'src/cli.js'), ...args], {
    env: { ...process.env, ...outsideActions, LINECHECK_SECRET: SECRET, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = once(child, 'close');
  const printed = async (pattern: RegExp): Promise<string> => {
    for (;;) {
      const found = pattern.exec(stdout)?.[0];
      if (found !== undefined) return found;
      if (child.exitCode !== null) throw new Error(`It ended without printing ${pattern}:\n${stdout}${stderr}`);
      await Promise.race([once(child.stdout, 'data'), ended]);
    }
  };
  await meanwhile?.((signal) => child.kill(signal), printed);
  const [code] = (await ended) as [number | null];
  return { code, stdout, stderr };
}

/** A server on a free loopback port that ends with the test. @returns its base URL */
export async function serve(handler: http.RequestListener): Promise<string> {
  return listening(http.createServer(handler));
}

/** Passes a request on to a server, and its answer back. */
export function forward(url: string, request: http.IncomingMessage, response: http.ServerResponse): void {
  const { method = 'GET', headers } = request;
  const onward = http.request(url + request.url, { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 500, answer.headers);
    answer.pipe(response);
  });
  request.pipe(onward.on('error', () => response.destroy()));
}

/** The same for a server that speaks TLS, with a certificate that nobody trusts. */
export async function serveSecure(handler: http.RequestListener): Promise<string> {
  return (await listening(https.createServer(certificate, handler))).replace('http:', 'https:');
}

/** The same for a server that speaks whatever it likes. */
export async function serveRaw(onSocket: (socket: net.Socket) => void): Promise<string> {
  return listening(
    net.createServer((socket) => {
      socket.on('error', () => {});
      onSocket(socket);
    }),
  );
}

/** The URL of a loopback port that nobody listens on. */
export async function closedPort(): Promise<string> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return `http://127.0.0.1:${port}`;
}

async function listening(server: http.Server | https.Server | net.Server): Promise<string> {
  const sockets = new Set<net.Socket>();
  server.on('connection', (socket: net.Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

import { createServer, type IncomingMessage } from 'node:http';
import { listen } from './probe/fixtures.js';

export const SECRET = 'demo-secret-123';

export interface Row {
  readonly id: string;
  readonly startTime: number;
  readonly endTime: number;
  readonly direction: string;
  readonly operatorId: string;
}

/** Completed calls that start at these Unix seconds: of two operators, in both directions, a minute long. */
export const callsAt = (starts: readonly number[]): readonly Row[] =>
  starts.map((startTime, index) => ({
    id: `call-${(index * 7919 + 104_729).toString(36)}-${index}`,
    clientNumber: `+38050${String(1_000_000 + index)}`,
    direction: index % 3 === 0 ? 'outgoing' : 'incoming',
    duration: 60,
    startTime,
    endTime: startTime + 60,
    operatorId: index % 2 === 0 ? '101' : '205',
    operatorName: index % 2 === 0 ? 'Olena Koval' : 'Taras Melnyk',
    operatorNumber: index % 2 === 0 ? '7101' : '7205',
  }));

const contacts = [
  { id: '101', phone: '+380501110101', name: 'Olena Koval' },
  { id: '205', phone: '+380501110205', name: 'Taras Melnyk' },
];

/** A right API over some calls, until the test ends: it filters by window, direction and operators. @returns its URL */
export async function serveCalls(rows: readonly Row[]): Promise<string> {
  const server = createServer(async (request, response) => {
    const body = await textOf(request);
    const say = (status: number, json: unknown) =>
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(json));
    const refuse = (status: number, message: string) => say(status, { status: 'error', message });
    if (request.headers['x-secret-key'] !== SECRET) return refuse(401, 'Unauthorized');
    const path = request.url?.split('?')[0];
    if (path === '/health' && request.method === 'GET') return say(200, { status: 'success' });
    if (path === '/contacts' && request.method === 'GET') return say(200, { contacts });
    if (path !== '/calls') return refuse(404, 'Not found');
    if (request.method !== 'POST') return refuse(405, 'Method not allowed');
    const query = read(body);
    if (query === undefined) return refuse(400, 'startTime and stopTime are required');
    return say(200, { calls: rows.filter((row) => matches(row, query)) });
  });
  return listen(server);
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk;
  return text;
}

interface Query {
  readonly startTime: number;
  readonly stopTime: number;
  readonly direction?: string | null;
  readonly operators?: readonly unknown[] | null;
}

function read(body: string): Query | undefined {
  try {
    const query = JSON.parse(body) as Query | null;
    return typeof query?.startTime === 'number' && typeof query.stopTime === 'number' ? query : undefined;
  } catch {
    return undefined;
  }
}

function matches(row: Row, { startTime, stopTime, direction, operators }: Query): boolean {
  if (row.startTime < startTime || row.startTime >= stopTime) return false;
  if (direction && row.direction !== direction) return false;
  return !operators?.length || operators.map(String).includes(row.operatorId);
}

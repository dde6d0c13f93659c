import type { KeptCall, KeptContact, Source } from './fixtures.adapter.js';

interface AircallUser {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly extension: string | null;
}

interface AircallCall {
  readonly id: number;
  readonly direction: string;
  readonly status: string;
  readonly started_at: number;
  readonly answered_at: number | null;
  readonly ended_at: number | null;
  readonly duration: number;
  readonly raw_digits: string;
  readonly recording: string | null;
  readonly user: AircallUser | null;
}

interface Meta {
  readonly next_page_link: string | null;
}

export interface AircallAccess {
  readonly base: string;
  /** `api_id:api_token` */
  readonly credential: string;
}

/** How the list of calls is read; a wrong client bends one of these. */
export interface Reading {
  /** Pages that are read. Default: all. */
  readonly pages?: number;
  /** What becomes of an answer that is no 200. Default: an error. */
  readonly onRefusal?: 'stop';
  /** Default: oldest first. */
  readonly order?: 'asc' | 'desc';
  /** Calls from this moment on; Unix seconds. Default: all. */
  readonly from?: number;
}

/** An adapter's reading of Aircall. */
export function aircallSource({ base, credential }: AircallAccess, reading: Reading = {}): Source {
  const headers = { Authorization: `Basic ${Buffer.from(credential).toString('base64')}` };

  async function pages<T>(path: string, key: string, { pages: most = Number.POSITIVE_INFINITY, onRefusal }: Reading) {
    const rows: T[] = [];
    let next: string | null = base + path;
    for (let page = 0; next !== null && page < most; page += 1) {
      const answer: Response = await fetch(next, { headers });
      if (!answer.ok && onRefusal === 'stop') break;
      if (!answer.ok) throw new Error(`${next} answered ${answer.status}`);
      const body = (await answer.json()) as Record<string, unknown> & { readonly meta: Meta };
      rows.push(...(body[key] as readonly T[]));
      next = body.meta.next_page_link;
    }
    return rows;
  }

  return {
    async calls() {
      const list = `/v1/calls?per_page=50&order=${reading.order ?? 'asc'}&from=${reading.from ?? 1}`;
      const read = await pages<AircallCall>(list, 'calls', reading);
      return [...new Map(read.map((call) => [call.id, keptCall(call)])).values()];
    },
    contacts: async () => (await pages<AircallUser>('/v1/users?per_page=50', 'users', {})).map(keptContact),
    async recording(id) {
      const answer = await fetch(`${base}/v1/calls/${id}`, { headers });
      if (!answer.ok) return undefined;
      const { call } = (await answer.json()) as { readonly call: AircallCall };
      return call.recording ?? undefined;
    },
  };
}

function keptCall({ user, ...call }: AircallCall): KeptCall {
  const isOver = call.status === 'done';
  return {
    id: String(call.id),
    clientNumber: call.raw_digits === 'anonymous' ? undefined : call.raw_digits,
    direction: call.direction === 'inbound' ? 'incoming' : 'outgoing',
    status: !isOver ? 'active' : call.answered_at === null || user === null ? 'missed' : 'over',
    startTime: call.started_at,
    endTime: call.ended_at ?? call.started_at,
    duration: call.duration,
    operatorId: String(user?.id ?? ''),
    operatorName: user?.name ?? '',
    operatorNumber: user?.extension ?? '',
    operatorEmail: user?.email ?? '',
    answeredTime: call.answered_at ?? call.started_at,
    link: call.recording ?? undefined,
  };
}

const keptContact = ({ id, name, email, extension }: AircallUser): KeptContact => ({
  email,
  id: String(id),
  name,
  phone: extension ?? String(id),
});

import type { KeptCall, KeptContact, Source } from './fixtures.adapter.js';

interface Row {
  readonly id: string;
  readonly emp_name: string;
  readonly emp_code: string | null;
  readonly emp_country_code: string;
  readonly emp_number: string;
  readonly client_country_code: string;
  readonly client_number: string;
  readonly duration: number;
  readonly call_type: string;
  readonly call_date: string;
  readonly call_time: string;
  readonly call_recording_url: string | null;
}

export interface CallyzerAccess {
  readonly base: string;
  readonly token: string;
  /** Moments to ask between; Unix seconds. */
  readonly from: number;
  readonly to: number;
}

export interface CallyzerReading {
  /** Pages that are read. Default: all. */
  readonly pages?: number;
  /** Beside the window, such as `{ duration_grt_than: 60 }`. */
  readonly filter?: object;
  /** Of the account's clock. */
  readonly zone?: string;
}

const SIZE = 100;

/** An adapter's reading of Callyzer. */
export function callyzerSource({ base, token, from, to }: CallyzerAccess, reading: CallyzerReading = {}): Source {
  const { pages = Number.POSITIVE_INFINITY, filter = {}, zone = '+05:30' } = reading;
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  const links = new Map<string, string>();

  async function ask(path: string, body?: object) {
    const answer = await fetch(`${base}/api/v2.1${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as { readonly result: readonly Row[]; readonly total_records: number };
  }

  return {
    async calls() {
      const rows: Row[] = [];
      for (let page_no = 1; page_no <= pages; page_no += 1) {
        const window = { call_from: from, call_to: to, page_no, page_size: SIZE };
        const { result, total_records } = await ask('/call-log/history', { ...window, ...filter });
        rows.push(...result);
        if (rows.length >= total_records || result.length === 0) break;
      }
      for (const { id, call_recording_url: url } of rows) if (url !== null && url !== '') links.set(id, url);
      return rows.map((row) => keptCall(row, zone));
    },
    contacts: async () => (await ask('/employee/get')).result.map(keptContact),
    recording: async (id) => links.get(id),
  };
}

const numberOf = (country: string, national: string): string => `+${country}${national}`;

function keptCall(row: Row, zone: string): KeptCall {
  const startTime = Date.parse(`${row.call_date}T${row.call_time}${zone}`) / 1000;
  const isTalk = (row.call_type === 'Incoming' || row.call_type === 'Outgoing') && row.duration > 0;
  return {
    id: row.id,
    clientNumber: row.client_number === '' ? undefined : numberOf(row.client_country_code, row.client_number),
    direction: row.call_type === 'Outgoing' ? 'outgoing' : 'incoming',
    status: isTalk ? 'over' : 'missed',
    startTime,
    endTime: startTime + row.duration,
    duration: row.duration,
    operatorId: row.emp_code ?? row.emp_number,
    operatorName: row.emp_name,
    operatorNumber: numberOf(row.emp_country_code, row.emp_number),
    operatorEmail: '',
    answeredTime: startTime,
  };
}

const keptContact = ({ emp_name, emp_code, emp_country_code, emp_number }: Row): KeptContact => ({
  id: emp_code ?? emp_number,
  name: emp_name,
  phone: numberOf(emp_country_code, emp_number),
  email: '',
});

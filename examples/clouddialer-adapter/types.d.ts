import type { ContractCall, StoredCall } from '../contract/types.js';

export type Outcome = 'ANSWER' | 'NO_ANSWER' | 'BUSY' | 'FAILED' | 'CANCELED';

/** What CloudDialer pushes once, when a call is over. Only the first three are sure to be there. */
export interface Push {
  call_id: string;
  uuid: string;
  /** The outcome: no envelope, as in other answers. */
  status: Outcome;
  /** Seconds. */
  duration?: number;
  customer_number?: string;
  /** Agents at a browser. */
  crm_username?: string | null;
  /** Agents with a telephone. */
  agent_number?: string | null;
  recording_url?: string | null;
  /** ISO 8601, UTC. */
  start_time?: string;
  end_time?: string;
}

/** What `GET /calls/{call_id}` tells. */
export interface CallStatus {
  call_id: string;
  uuid: string;
  /** ANSWER while the call goes on, too. */
  call_status: 'INITIATED' | Outcome;
  duration: number;
  recording_url: string | null;
  start_time: string;
  /** Null as long as the call goes on. */
  end_time: string | null;
  legs: { role: string; number: string; status: string }[];
}

/** A call, from wherever it is known. */
export interface Known {
  id: string;
  uuid: string;
  outcome: string;
  /** Unix seconds. */
  start: number;
  /** Absent as long as the call goes on. */
  end?: number;
  /** Seconds. */
  duration: number;
  customer: string;
  /** `crm_username` or telephone number of the agent who placed it. */
  agent: string;
  recordingUrl?: string;
}

/** A call of which the end, or the truth of a push, is still to be asked for. */
export interface OpenCall {
  id: string;
  /** As it came, unproven. */
  push?: Push;
  /** When the status was last asked for; Unix seconds, 0: never. */
  askedAt: number;
}

export interface Agent {
  crm_username: string;
  agent_number: string;
  name: string;
  kind: 'browser' | 'phone';
  /** False for one who left: calls name them still. */
  active?: boolean;
}

/** A call that somebody wants to be placed. */
export interface Wanted {
  to_number: string;
  crm_username?: string;
  agent_number?: string;
  uuid?: string;
}

export interface Config {
  baseUrl: string;
  apiKey: string;
  /** The caller ID of calls that are placed here. */
  fromNumber: string;
  /** CloudDialer lists no agents: they are told at onboarding, and kept here. */
  agents: Agent[];
  /** What `X-Secret-Key` must be. */
  secretKey: string;
  /** The database; in memory without one. */
  file?: string;
}

export type ToStored = (known: Known, asOf: number, directory: Directory) => StoredCall;

export interface Directory {
  contacts: { id: string; phone: string; name: string }[];
  operatorOf(agent: string): Pick<ContractCall, 'operatorId' | 'operatorName' | 'operatorNumber'>;
}

/** A call as the contract has it: Endpoint 3 / Call fields. Times in Unix seconds, durations in seconds. */
export interface ContractCall {
  id: string;
  clientNumber?: string;
  clientName?: string;
  direction: 'incoming' | 'outgoing';
  duration: number;
  startTime: number;
  endTime?: number;
  operatorId: string;
  operatorName: string;
  operatorNumber: string;
  whoHungUp?: 'operator' | 'client' | 'system';
  properties?: Record<string, PropertyValue>;
}

export type PropertyValue = string | number | boolean;

/** Endpoint 2 / Fields. */
export interface Contact {
  id: string;
  phone: string;
  name: string;
  department?: string;
}

/** Endpoint 4. */
export interface PropertySchema {
  key: string;
  type: 'string' | 'number' | 'boolean' | 'enum';
  values?: string[];
}

/** Endpoint 5. */
export interface Recording {
  url: string;
  filename?: string;
  mimeType?: string;
}

/** What POST /calls asks for. Calls that start in [startTime, stopTime] are meant. */
export interface CallsQuery {
  startTime: number;
  stopTime: number;
  direction?: 'incoming' | 'outgoing';
  /** Absent: all of them. */
  operators?: string[];
  hasProperties(properties: Record<string, PropertyValue>): boolean;
}

/** What an adapter does for the contract. Whatever it throws is answered with 500. */
export interface Service {
  contacts(): Promise<Contact[]>;
  calls(query: CallsQuery): Promise<ContractCall[]>;
  /** `undefined` when there is none. */
  recording(id: string): Promise<Recording | undefined>;
  properties(): Promise<PropertySchema[]>;
}

/** A call of the provider, as it is kept. */
export interface StoredCall {
  /** The provider's own. */
  id: string;
  /** When it began; Unix seconds. */
  start: number;
  /** How far it has come: a later state is never replaced by an earlier one. */
  state: number;
  /** When the provider told so, by the provider's clock; Unix seconds. */
  asOf: number;
  /** Nothing of it will change any more, so that it need not be read again. */
  settled: boolean;
  /** Absent as long as it goes on, and for ever when nobody answered. */
  call?: ContractCall | undefined;
}

/** What happens outside the adapter's own code, so that tests can take its place. */
export interface Surroundings {
  fetch(input: string | URL, init?: RequestInit): Promise<Response>;
  /** Unix seconds. */
  now(): number;
  sleep(seconds: number): Promise<void>;
  log(text: string): void;
}

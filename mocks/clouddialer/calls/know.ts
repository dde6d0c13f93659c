import { type CloudDialerTenant, knownIds } from '../view.js';

/** The client has shown that it knows the id of a call. */
export function know(tenant: CloudDialerTenant, index: number): void {
  const table = knownIds(tenant);
  if (table.get(String(index)) === undefined) table.put(String(index), true);
}

/** Whether an answer that is given now reaches the client for sure: some faults break answers on their way. */
export function isSafeToTell({ faults }: Pick<CloudDialerTenant, 'faults'>): boolean {
  const harmless = new Set(faults.available.filter(({ after, before }) => !after && !before).map(({ name }) => name));
  return faults.active().every(({ name }) => harmless.has(name));
}

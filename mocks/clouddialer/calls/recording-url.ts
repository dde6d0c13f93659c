import type { CloudDialerTenant } from '../view.js';

/** The path of recordings; the name of the file is all the protection there is. */
export const RECORDING_PATH = '/recordings/:file';

const NAME = /^crm_([\da-f]{12})-([\da-f-]{36})\.wav$/;

interface Where {
  readonly tenant: Pick<CloudDialerTenant, 'key' | 'own'>;
  readonly base: string;
}

export function recordingUrl({ index }: { readonly index: number }, { tenant, base }: Where): string {
  return `${base}/recordings/crm_${tenant.key}-${tenant.own.ids.of('recording', index)}.wav`;
}

/** Whose recording a file is: `Tenant.key`, and the enciphered place of the call. `undefined` for a name that is none. */
export function readRecordingName(file: string): { readonly tenantKey: string; readonly id: string } | undefined {
  const [, tenantKey, id] = NAME.exec(file) ?? [];
  return tenantKey === undefined || id === undefined ? undefined : { tenantKey, id };
}

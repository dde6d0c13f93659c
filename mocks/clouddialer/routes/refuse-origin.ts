import { magicOf } from '../../kit/provider.js';
import type { CloudDialerAsk } from '../view.js';

/** Whether a call may not be placed from where this request comes. After the key, before anything else is looked at. */
export function isWrongOrigin({ address = '127.0.0.1', header, tenant }: CloudDialerAsk): boolean {
  const { switches } = tenant.own;
  if (magicOf(tenant.credential) === 'blocked') return true;
  const allowed = switches['origin.allowed'].split(',').map((each) => each.trim());
  switch (switches['origin.rule']) {
    case 'off':
      return false;
    case 'ip':
      return !allowed.includes(address);
    case 'origin-header':
      return !allowed.includes(header('origin') ?? '');
    default:
      return switches['origin.rule'] satisfies never;
  }
}

import type { Reply } from '../../kit/http/reply.js';
import { edge } from '../errors.js';
import type { AircallAsk } from '../requests.js';
import type { Version } from './versions.js';

/** Users v1 are announced to end: a switch says that they have. The gateway then knows no such path. */
export function sunset({ name }: Version, { tenant }: AircallAsk): Reply | undefined {
  return name === 'v1' && !tenant.own.switches['users.v1'] ? edge(404, 'Not Found') : undefined;
}

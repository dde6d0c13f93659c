import type { Reply } from '../../kit/http/reply.js';
import { notFound } from '../errors.js';
import type { AircallAsk } from '../requests.js';
import { type TeamRow, teamTable } from '../rows/team.js';

export interface FoundTeam {
  readonly row: TeamRow;
}

/** The team of the path, or a refusal. */
export function findTeam({ tenant, param }: AircallAsk): FoundTeam | Reply {
  const row = teamTable(tenant).get(param('id'));
  return row === undefined ? notFound() : { row };
}

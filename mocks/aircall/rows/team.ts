import type { Base, Table } from '../../kit/account/table.js';
import { teamIds, userIds } from '../objects/ids.js';
import type { AircallTenant } from '../view.js';
import { baseOf, spread } from './base.js';

export interface TeamRow {
  readonly id: number;
  readonly name: string;
  /** Unix seconds. */
  readonly createdAt: number;
  /** In order of joining; some may have been deleted since. */
  readonly userIds: readonly number[];
}

export const teamTable = (tenant: AircallTenant): Table<TeamRow> => tenant.table('teams', () => base(tenant));

/** The team that a team of the world is; `undefined` once it was deleted. */
export function teamOf(tenant: AircallTenant, team: number): TeamRow | undefined {
  return teamTable(tenant).get(String(teamIds.of(team)));
}

function base({ account: { teams, operators }, own }: AircallTenant): Base<TeamRow> {
  return baseOf(
    teams.map(({ index, name }) => ({
      id: teamIds.of(index),
      name,
      createdAt: spread(index, teams.length, own.since, 720),
      userIds: operators.filter(({ team, active }) => active && team === index).map((one) => userIds.of(one.index)),
    })),
  );
}

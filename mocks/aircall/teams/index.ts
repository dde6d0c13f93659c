import type { Route } from '../../kit/http/route.js';
import type { Own } from '../view.js';
import { createTeam } from './create.js';
import { deleteTeam } from './delete.js';
import { getTeam, listTeams } from './list.js';
import { addMember, removeMember } from './members.js';

export const teamRoutes: readonly Route<Own>[] = [listTeams, getTeam, createTeam, deleteTeam, addMember, removeMember];

import type { Route } from '../../kit/http/route.js';
import type { Own } from '../view.js';
import { getAvailability, listAvailabilities } from './availability.js';
import { createCampaign, deleteCampaign, getCampaign } from './campaign.js';
import { addCampaignNumbers, deleteCampaignNumber, listCampaignNumbers } from './campaign-numbers.js';
import { createUser } from './create.js';
import { deleteUser } from './delete.js';
import { getUser } from './get.js';
import { listUsers } from './list.js';
import { listUserNumbers } from './numbers.js';
import { dialForUser, startUserCall } from './start-call.js';
import { updateUser } from './update.js';

/** A fixed path comes before the one with an id that it would fit too. */
export const userRoutes: readonly Route<Own>[] = [
  listAvailabilities,
  ...listUsers,
  ...getUser,
  ...createUser,
  ...updateUser,
  deleteUser,
  listUserNumbers,
  getAvailability,
  startUserCall,
  dialForUser,
  getCampaign,
  createCampaign,
  deleteCampaign,
  listCampaignNumbers,
  addCampaignNumbers,
  deleteCampaignNumber,
];

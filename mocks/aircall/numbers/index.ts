import type { Route } from '../../kit/http/route.js';
import type { Own } from '../view.js';
import { getNumber, listNumbers } from './list.js';
import { deleteConfiguration, getConfiguration, setConfiguration } from './message-configuration.js';
import { getRegistration } from './registration.js';
import { sendRoutes } from './send-message.js';
import { listTemplates } from './templates.js';
import { updateNumber } from './update.js';

export const numberRoutes: readonly Route<Own>[] = [
  listNumbers,
  getNumber,
  updateNumber,
  getRegistration,
  setConfiguration,
  getConfiguration,
  deleteConfiguration,
  ...sendRoutes,
  ...listTemplates,
];

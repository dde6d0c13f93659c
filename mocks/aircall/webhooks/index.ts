import type { Route } from '../../kit/http/route.js';
import type { Own } from '../view.js';
import { createWebhook } from './create.js';
import { deleteWebhook } from './delete.js';
import { getWebhook, listWebhooks } from './list.js';
import { updateWebhook } from './update.js';

export const webhookRoutes: readonly Route<Own>[] = [
  listWebhooks,
  getWebhook,
  createWebhook,
  updateWebhook,
  deleteWebhook,
];

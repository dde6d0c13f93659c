import type { Route } from '../kit/http/route.js';
import { callRoutes } from './calls/index.js';
import { companyRoutes } from './company/index.js';
import { contactRoutes } from './contacts/index.js';
import { integrationRoutes } from './integrations/index.js';
import { intelligenceRoutes } from './intelligence/index.js';
import { numberRoutes } from './numbers/index.js';
import { oauthRoutes } from './oauth/index.js';
import { storageRoutes } from './storage/index.js';
import { tagRoutes } from './tags/index.js';
import { teamRoutes } from './teams/index.js';
import { userRoutes } from './users/index.js';
import type { Own } from './view.js';
import { webhookRoutes } from './webhooks/index.js';

export const routes: readonly Route<Own>[] = [
  ...callRoutes,
  ...intelligenceRoutes,
  ...userRoutes,
  ...teamRoutes,
  ...numberRoutes,
  ...contactRoutes,
  ...tagRoutes,
  ...webhookRoutes,
  ...companyRoutes,
  ...integrationRoutes,
  ...oauthRoutes,
  ...storageRoutes,
];

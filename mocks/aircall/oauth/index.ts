import type { Route } from '../../kit/http/route.js';
import type { Own } from '../view.js';
import { authorize, success } from './authorize.js';
import { exchangeToken } from './token.js';

export const oauthRoutes: readonly Route<Own>[] = [authorize, success, exchangeToken];

import type { Route } from '../../kit/http/route.js';
import type { Own } from '../view.js';
import { assetPage } from './asset-page.js';
import { getFile } from './file.js';
import { followShortLink } from './short-link.js';
import { getSound } from './sound.js';

/** What links lead to: none of it needs a credential. */
export const storageRoutes: readonly Route<Own>[] = [getFile, followShortLink, getSound, assetPage];

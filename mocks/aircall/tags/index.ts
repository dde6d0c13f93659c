import type { Route } from '../../kit/http/route.js';
import type { Own } from '../view.js';
import { createTag, deleteTag, updateTag } from './change.js';
import { getTag, listTags } from './list.js';

export const tagRoutes: readonly Route<Own>[] = [listTags, getTag, createTag, updateTag, deleteTag];

import type { Route } from '../../kit/http/route.js';
import type { Own } from '../view.js';
import { createContact } from './create.js';
import { deleteContact } from './delete.js';
import { detailRoutes } from './details.js';
import { getContact, listContacts } from './list.js';
import { searchContacts } from './search.js';
import { putContact, updateContact } from './update.js';

export const contactRoutes: readonly Route<Own>[] = [
  listContacts,
  searchContacts,
  getContact,
  createContact,
  updateContact,
  putContact,
  deleteContact,
  ...detailRoutes,
];

import type { Route } from '../kit/http/route.js';
import type { Own } from './view.js';

/** Keeps the types together. */
export const route = (given: Route<Own>): Route<Own> => given;

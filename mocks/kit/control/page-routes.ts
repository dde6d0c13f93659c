import type { ControlRoute } from './control-route.js';
import { page, policy } from './page/page.js';
import { pageState } from './page/state.js';

/** The page for people. */
export const pageRoutes: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: '/',
    handle: (ask) => ({
      status: 200,
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': policy,
        'Referrer-Policy': 'no-referrer',
        'X-Content-Type-Options': 'nosniff',
      },
      body: page(pageState(ask)),
    }),
  },
  { method: 'GET', path: '', handle: () => ({ status: 308, headers: { Location: '/__linecheck/' } }) },
];

import type { ControlRoute } from './control-route.js';
import { pageState } from './page/state.js';

/** The page for people. Most simulators run without one, and start faster: it is loaded when somebody asks for it. */
export const pageRoutes: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: '/',
    async handle(ask) {
      const { page, policy } = await import('./page/page.js');
      return {
        status: 200,
        headers: {
          'Content-Type': 'text/html; charset=utf-8',
          'Content-Security-Policy': policy,
          'Referrer-Policy': 'no-referrer',
          'X-Content-Type-Options': 'nosniff',
        },
        body: page(pageState(ask)),
      };
    },
  },
  { method: 'GET', path: '', handle: () => ({ status: 308, headers: { Location: '/__linecheck/' } }) },
];

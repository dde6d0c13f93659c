import type { ControlRoute } from './control-route.js';

/** Server-sent events for the page of one tenant: `event: section` with `{ name, html }`. */
export const liveRoutes: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: '/events',
    async handle(ask) {
      const { createPageFeed } = await import('./live/page-feed.js');
      return {
        status: 200,
        headers: {
          'Content-Type': 'text/event-stream',
          // The connection is of no use once the stream has ended, and would keep a server that shuts down waiting.
          Connection: 'close',
          'X-Content-Type-Options': 'nosniff',
        },
        body: ask.room.live.open(createPageFeed(ask)),
      };
    },
  },
];

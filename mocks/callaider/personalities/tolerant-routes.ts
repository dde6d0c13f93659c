import { personality } from './personality.js';

export const tolerantRoutes = personality({
  name: 'tolerant-routes',
  story: 'Routes match in any case and with slashes too many, as in Express; the key is asked for all the same.',
  expects: {},
  apply: (right) => ({
    ...right,
    route(request) {
      const path = request.path.replace(/\/{2,}/g, '/').replace(/(.)\/$/, '$1');
      const isFixed = /^\/(health|contacts|calls|properties\/schema)$/i.test(path);
      return right.route({ ...request, path: isFixed ? path.toLowerCase() : path });
    },
  }),
});

import { personality } from './personality.js';

export const wrongMethod404 = personality({
  name: 'wrong-method-404',
  story: 'A route is a method and a path: the wrong method is a route that does not exist.',
  expects: {},
  apply: (right) => ({ ...right, wrongMethod: (_endpoint, request) => right.noSuchRoute(request) }),
});

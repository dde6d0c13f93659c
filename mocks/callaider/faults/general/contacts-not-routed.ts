import { fault } from '../fault.js';

export const contactsNotRouted = fault({
  name: 'contacts-not-routed',
  story: 'The route is registered as /operators, so /contacts is not there.',
  breaks: { 'general/endpoints-are-there': 'fail' },
  apply: (right) => ({
    ...right,
    route(request) {
      const found = right.route(request);
      return found?.endpoint === 'contacts' ? undefined : found;
    },
  }),
});

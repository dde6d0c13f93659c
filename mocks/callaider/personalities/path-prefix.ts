import { personality } from './personality.js';

export const pathPrefix = personality({
  name: 'path-prefix',
  story: 'The API lives behind a gateway, under a path of its own.',
  prefix: '/api/v1/telephony',
  expects: {},
});

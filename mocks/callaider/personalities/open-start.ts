import { personality } from './personality.js';

export const openStart = personality({
  name: 'open-start',
  story: 'The start of the window does not belong to it, its end does: "everything since the last time I asked".',
  expects: {},
  apply: (right) => ({
    ...right,
    callsIn: (query) =>
      query.from >= query.to
        ? []
        : right.callsIn({ ...query, from: Math.floor(query.from) + 1, to: Math.floor(query.to) + 1 }),
  }),
});

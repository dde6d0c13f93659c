import { personality } from './personality.js';

export const noRanges = personality({
  name: 'no-ranges',
  story: 'The storage ignores Range and always sends the whole file.',
  expects: {},
  apply: (right) => ({
    ...right,
    audio(id, request) {
      const reply = right.audio(id, {
        ...request,
        header: (name) => (isRange(name) ? undefined : request.header(name)),
      });
      return { ...reply, headers: { ...reply.headers, 'Accept-Ranges': 'none' } };
    },
  }),
});

const isRange = (name: string): boolean => /^(if-)?range$/i.test(name);

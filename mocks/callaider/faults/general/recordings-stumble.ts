import { fault } from '../fault.js';

export const recordingsStumble = fault({
  name: 'recordings-stumble',
  story: 'Every third link fails, because one of three signing servers is down.',
  breaks: { 'general/no-server-errors': 'warn' },
  apply: (right) => {
    let links = 0;
    return {
      ...right,
      recording(call, request) {
        links += 1;
        return links % 3 === 2 ? right.error(500, 'The link could not be signed') : right.recording(call, request);
      },
    };
  },
});

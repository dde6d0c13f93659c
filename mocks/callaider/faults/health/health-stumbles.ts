import { fault } from '../fault.js';

export const healthStumbles = fault({
  name: 'health-stumbles',
  story: 'One of three servers has lost its database.',
  breaks: { 'health/is-stable': 'warn' },
  brings: ['general/no-server-errors'],
  apply: (right) => {
    let asked = 0;
    return {
      ...right,
      health(request) {
        asked += 1;
        return asked % 3 === 0 ? right.error(500, 'No connection') : right.health(request);
      },
    };
  },
});

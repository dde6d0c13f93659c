import { fault } from '../fault.js';

export const healthFlaps = fault({
  name: 'health-flaps',
  story: 'One of three servers is still the old version.',
  breaks: { 'health/is-stable': 'warn' },
  apply: (right) => {
    let asked = 0;
    return {
      ...right,
      health(request) {
        asked += 1;
        return asked % 3 === 0 ? { status: 200, json: { status: 'starting' } } : right.health(request);
      },
    };
  },
});

import { fault } from '../fault.js';

export const healthOk = fault({
  name: 'health-ok',
  story: 'The check says "ok", as many do.',
  breaks: { 'health/says-success': 'fail' },
  apply: (right) => ({ ...right, health: () => ({ status: 200, json: { status: 'ok' } }) }),
});

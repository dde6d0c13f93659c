import { empty, json } from '../http/reply.js';
import type { ControlRoute } from './control-route.js';

export const scenarioRoutes: readonly ControlRoute[] = [
  { method: 'GET', path: '/scenarios', handle: ({ tenant }) => json({ scenarios: tenant.scenarios.list() }) },
  {
    method: 'POST',
    path: '/scenarios/:name',
    handle({ tenant, param }) {
      tenant.scenarios.start(param('name'));
      return json(tenant.scenarios.list().find(({ name }) => name === param('name')));
    },
  },
  {
    method: 'DELETE',
    path: '/scenarios/:name',
    handle({ tenant, param }) {
      tenant.scenarios.stop(param('name'));
      return empty();
    },
  },
];

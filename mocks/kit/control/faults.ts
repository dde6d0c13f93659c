import type { FaultRequest, FaultSwitches } from '../faults/simulator-fault.js';
import { empty, json } from '../http/reply.js';
import { wrong } from './control-error.js';
import type { ControlRoute } from './control-route.js';
import { bodyOf, fieldsOf } from './read-fields.js';

const ONE = '{"name":"latency","options":{"seconds":2}}';
const EXAMPLE = '[{"name":"latency","route":"GET /v1/*","options":{"seconds":2}}]';

export const faultRoutes: readonly ControlRoute[] = [
  { method: 'GET', path: '/faults', handle: ({ tenant }) => json(faultsOf(tenant.faults)) },
  {
    method: 'PUT',
    path: '/faults',
    handle({ tenant, incoming }) {
      const body = bodyOf(incoming, EXAMPLE);
      if (!Array.isArray(body))
        throw wrong('The body is not a list', `Send one such as ${EXAMPLE}; [] switches all off`);
      tenant.faults.set(body.map(readRequest));
      return json(faultsOf(tenant.faults));
    },
  },
  {
    method: 'POST',
    path: '/faults',
    handle({ tenant, incoming }) {
      tenant.faults.add(readRequest(bodyOf(incoming, ONE)));
      return json(faultsOf(tenant.faults), 201);
    },
  },
  {
    method: 'DELETE',
    path: '/faults/:name',
    handle({ tenant, param }) {
      tenant.faults.remove(param('name'));
      return empty();
    },
  },
  {
    method: 'DELETE',
    path: '/faults',
    handle({ tenant }) {
      tenant.faults.clear();
      return empty();
    },
  },
];

function faultsOf(faults: FaultSwitches) {
  return {
    available: faults.available.map(({ name, story, options }) => ({ name, story, options })),
    active: faults.active(),
  };
}

/** Numbers and options are looked at where the fault is known. */
function readRequest(value: unknown): FaultRequest {
  const fields = fieldsOf(value, ['name', 'route', 'nth', 'times', 'probability', 'options'], EXAMPLE);
  const name = fields.text('name');
  if (name === undefined) throw wrong('A fault has no name', `Send one such as ${EXAMPLE}`);
  const options = fields.raw('options');
  if (options !== undefined) fieldsOf(options, Object.keys(options ?? {}), EXAMPLE);
  const given = {
    route: fields.text('route'),
    nth: fields.number('nth'),
    times: fields.number('times'),
    probability: fields.number('probability'),
    options,
  };
  return { name, ...Object.fromEntries(Object.entries(given).filter(([, each]) => each !== undefined)) };
}

import { empty, json } from '../http/reply.js';
import type { SimulatorOptions } from '../simulator-options.js';
import { isLoopback, requireTargetUrl } from '../webhooks/target-url.js';
import type { NewTarget, Webhooks } from '../webhooks/types.js';
import { type ControlError, wrong } from './control-error.js';
import type { ControlRoute } from './control-route.js';
import { bodyOf, fieldsOf } from './read-fields.js';

const ONE = '{"url":"http://127.0.0.1:3000/hook"}';
const EXAMPLE = '[{"url":"http://127.0.0.1:3000/hook","secret":"s3cret"}]';
const REPLAY_EXAMPLE = '{"from":"2026-01-05T09:00:00Z","to":"2026-01-05T10:00:00Z"}';

export const webhookRoutes: readonly ControlRoute[] = [
  { method: 'GET', path: '/webhooks', handle: ({ tenant }) => json(webhooksOf(tenant.webhooks)) },
  {
    method: 'PUT',
    path: '/webhooks',
    handle({ room: { provider, simulator }, tenant, incoming }) {
      const body = bodyOf(incoming, EXAMPLE);
      if (!Array.isArray(body))
        throw wrong('The body is not a list', `Send one such as ${EXAMPLE}; [] removes all targets`);
      if (provider.webhooks === undefined) throw wrong(`${provider.title} sends no webhooks`, 'Read its API instead');
      const targets = body.map(readTarget);
      for (const target of targets) requireNear(target, simulator);
      tenant.webhooks.setTargets(targets);
      return json(webhooksOf(tenant.webhooks));
    },
  },
  {
    method: 'POST',
    path: '/webhooks',
    handle({ room: { provider, simulator }, tenant, incoming }) {
      const target = readTarget(bodyOf(incoming, ONE));
      if (provider.webhooks === undefined) throw wrong(`${provider.title} sends no webhooks`, 'Read its API instead');
      requireNear(target, simulator);
      return json(tenant.webhooks.addTarget(target), 201);
    },
  },
  {
    method: 'DELETE',
    path: '/webhooks/:id',
    handle({ tenant: { webhooks }, param }) {
      if (!webhooks.removeTarget(param('id'))) throw noTarget(webhooks, param('id'));
      return empty();
    },
  },
  {
    method: 'POST',
    path: '/webhooks/replay',
    async handle({ tenant: { webhooks }, incoming }) {
      const fields = fieldsOf(bodyOf(incoming, REPLAY_EXAMPLE), ['from', 'to', 'target'], REPLAY_EXAMPLE);
      const [from, to, target] = [fields.moment('from'), fields.moment('to'), fields.text('target')];
      if (from === undefined || to === undefined)
        throw wrong('"from" and "to" are needed', `Such as ${REPLAY_EXAMPLE}`);
      if (target !== undefined && webhooks.target(target) === undefined) throw noTarget(webhooks, target);
      const sent = webhooks.replay({ from, to }, target);
      await webhooks.settled();
      return json({ sent });
    },
  },
];

function noTarget(webhooks: Webhooks, id: string): ControlError {
  const ids = webhooks.targets().map((target) => target.id);
  return wrong(`There is no target "${id}"`, `There are: ${ids.join(', ') || 'none'}`);
}

/** @throws ControlError for a target elsewhere, unless that is allowed */
function requireNear({ url }: NewTarget, { allowRemoteWebhooks }: SimulatorOptions): void {
  if (isLoopback(url) || allowRemoteWebhooks === true) return;
  throw wrong(`${url} is not on this machine`, 'Take 127.0.0.1 or localhost, or start with remote webhooks allowed');
}

function webhooksOf(webhooks: Webhooks) {
  return { targets: webhooks.targets(), deliveries: webhooks.deliveries(), dropped: webhooks.dropped };
}

function readTarget(value: unknown): NewTarget {
  const fields = fieldsOf(value, ['url', 'events', 'secret'], EXAMPLE);
  const [url, events, secret] = [fields.text('url'), fields.texts('events'), fields.text('secret')];
  if (url === undefined) throw wrong('A target has no "url"', `Send one such as ${EXAMPLE}`);
  requireTargetUrl(url);
  return {
    url,
    ...(events === undefined || events.length === 0 ? {} : { events }),
    ...(secret === undefined ? {} : { secret }),
  };
}

import { createHash } from 'node:crypto';
import { RECORDING_HEAD_BYTES, type TrueRecording, type WhyMissing } from '../../../schemas/truth.js';
import type { WorldCall } from '../../world/types.js';
import { json } from '../http/reply.js';
import type { ByteSource } from '../serve-bytes.js';
import type { OwnedTenant } from '../tenants/create-tenant.js';
import { scorecardOf } from '../trail/scorecard.js';
import { whyMissing } from '../truth/why-missing.js';
import { whyNoRecording } from '../truth/why-recording.js';
import { ControlError, wrong } from './control-error.js';
import type { ControlAsk, ControlRoute } from './control-route.js';
import { type Fields, queryOf } from './read-fields.js';

const EXAMPLE = '?from=1767600000&to=1767686400&direction=incoming&operators=101,102';
const OF_CALL = '?call=<id of a call>';
const OF_HEAD = '?head=<SHA-256>&from=1767600000&to=1767686400';

export const truthRoutes: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: '/truth',
    handle({ tenant, incoming }) {
      const fields = queryOf(incoming, ['from', 'to', 'direction', 'operators', 'tenant'], EXAMPLE);
      const window = windowOf(fields, EXAMPLE);
      const direction = fields.oneOf('direction', ['incoming', 'outgoing']);
      const operators = incoming.query.getAll('operators').flatMap((each) => each.split(',').filter((id) => id !== ''));
      return json(
        tenant.truth({
          ...window,
          ...(direction === undefined ? {} : { direction }),
          ...(operators.length === 0 ? {} : { operators }),
        }),
      );
    },
  },
  {
    method: 'GET',
    path: '/truth/why',
    handle(ask) {
      const fields = queryOf(ask.incoming, ['call', 'about', 'tenant'], OF_CALL);
      const about = fields.oneOf('about', ['missing', 'recording']) ?? 'missing';
      return json(whyOf(callNamed(fields, ask), about, ask));
    },
  },
  {
    method: 'GET',
    path: '/truth/recording',
    async handle(ask) {
      const call = callNamed(queryOf(ask.incoming, ['call', 'tenant'], OF_CALL), ask);
      const source = await ask.room.provider.truth.recording?.(call, ask.tenant);
      return json({ recording: source === undefined ? null : toldRecording(source) });
    },
  },
  {
    method: 'GET',
    path: '/truth/recordings',
    async handle(ask) {
      const { room, tenant, incoming } = ask;
      const fields = queryOf(incoming, ['head', 'from', 'to', 'tenant'], OF_HEAD);
      const window = windowOf(fields, OF_HEAD);
      const head = fields.text('head') ?? '';
      const calls: string[] = [];
      for (const call of tenant.account.between(window)) {
        const source = await room.provider.truth.recording?.(call, tenant);
        if (source !== undefined && headOf(source) === head) calls.push(room.provider.ids.call(call, tenant));
      }
      return json({ calls });
    },
  },
  { method: 'GET', path: '/scorecard', handle: (ask) => json(scorecardFor(ask)) },
];

function windowOf(fields: Fields, example: string): { readonly from: number; readonly to: number } {
  const [from, to] = [fields.moment('from'), fields.moment('to')];
  if (from === undefined || to === undefined) throw wrong('"from" and "to" are needed', `Ask for ${example}`);
  return { from, to };
}

function callNamed(fields: Fields, { room: { provider }, tenant }: ControlAsk): WorldCall {
  const id = fields.text('call');
  if (id === undefined) throw wrong('"call" is needed', `Ask for ${OF_CALL}`);
  const call = provider.truth.read?.(id, tenant);
  if (call !== undefined) return call;
  throw new ControlError(404, `There is no call ${id}`, 'GET /__linecheck/truth lists those of a window');
}

function whyOf(
  call: WorldCall,
  about: 'missing' | 'recording',
  { room: { provider }, tenant }: ControlAsk,
): WhyMissing {
  const steps = tenant.trail.steps();
  if (about === 'recording') return whyNoRecording(call, steps);
  const found = provider.truth.of(call, tenant);
  const since = found.kind === 'must' || found.kind === 'may' ? (found.call.since ?? call.endedAt) : call.endedAt;
  const subject = provider.ids.call(call, tenant);
  const deliveries = tenant.webhooks.deliveries().filter((each) => each.subject === subject);
  const { sentences, ...rest } = whyMissing(call, { steps, deliveries, since });
  const own = provider.truth.why?.(call, tenant) ?? [];
  return { ...rest, sentences: [...own, ...sentences] };
}

function toldRecording(source: ByteSource): TrueRecording {
  return { bytes: source.size, head: headOf(source) };
}

const headOf = (source: ByteSource): string =>
  createHash('sha256')
    .update(source.slice(0, Math.min(RECORDING_HEAD_BYTES, source.size)))
    .digest('hex');

function scorecardFor({ room: { provider }, tenant }: ControlAsk) {
  const steps = tenant.trail.steps();
  const { conduct, webhooks } = provider;
  return scorecardOf({
    provider: provider.title,
    steps,
    deliveries: tenant.webhooks.deliveries(),
    secrets: secretsOf(provider.credentials.parts(tenant), tenant),
    isRead: (step) => step.method === 'GET' || step.method === 'HEAD' || conduct?.isRead?.(step) === true,
    ...(webhooks === undefined ? {} : { webhookSeconds: webhooks.timeoutSeconds }),
    own:
      conduct?.lines?.(
        steps.filter(({ isChecker }) => !isChecker),
        tenant,
      ) ?? [],
  });
}

const secretsOf = (
  parts: Readonly<Record<string, string>>,
  { credential }: OwnedTenant<unknown>,
): readonly string[] => [credential, ...Object.values(parts)];

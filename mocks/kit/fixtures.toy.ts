import type { WorldCall } from '../world/types.js';
import { INDEX_STEP } from './account/account.js';
import { audioReply } from './audio/audio-reply.js';
import { createMp3 } from './audio/mp3.js';
import { createLinkSigner, type LinkSigner } from './audio/signed-links.js';
import { simulatorFault } from './faults/simulator-fault.js';
import { empty, json } from './http/reply.js';
import { blockAfter } from './limits/block-after.js';
import { createLimiter } from './limits/limiter.js';
import { defineProvider, magicOf, type Provider } from './provider.js';
import type { Tenant } from './tenant.js';
import type { TrueCall } from './truth/types.js';
import type { Moment } from './webhooks/types.js';

/** What the toy derives for a tenant. */
export interface Derived {
  readonly links: LinkSigner;
}

type ToyTenant = Tenant<Derived>;

const idOf = ({ index }: WorldCall): string => `c${index / INDEX_STEP}`;
const indexOf = (id: string): number => Number(id.slice(1)) * INDEX_STEP;

const rowOf = (call: WorldCall, { clock, own }: ToyTenant) => {
  const expires = Math.floor(clock.now()) + 600;
  return {
    id: idOf(call),
    direction: call.direction,
    disposition: call.disposition,
    startedAt: call.startedAt,
    endedAt: call.endedAt <= clock.now() ? call.endedAt : null,
    operator: call.operator,
    recording: call.recorded
      ? `/audio/${idOf(call)}?expires=${expires}&sig=${own.links.sign(idOf(call), expires)}`
      : null,
  };
};

const trueCall = (call: WorldCall, tenant: ToyTenant): TrueCall => {
  const operator = tenant.account.operators[call.operator];
  const whole = call.endedAt - call.startedAt;
  return {
    id: idOf(call),
    direction: call.direction,
    duration: whole,
    startTime: call.startedAt,
    endTime: call.endedAt,
    operatorId: `op-${call.operator}`,
    operatorName: operator?.name ?? '',
    operatorNumber: operator?.extension ?? '',
    durations: { whole, talk: call.talkSeconds },
  };
};

function lifeOf(call: WorldCall): readonly Moment[] {
  const subject = idOf(call);
  const data = call.index;
  return [
    { at: call.startedAt, event: 'call.started', subject, data },
    ...(call.answeredAt === undefined ? [] : [{ at: call.answeredAt, event: 'call.answered', subject, data }]),
    { at: call.endedAt, event: 'call.ended', subject, data },
  ];
}

const schemas = {
  Call: {
    type: 'object',
    required: ['id', 'direction', 'startedAt'],
    properties: { id: { type: 'string' }, direction: { type: 'string' }, startedAt: { type: 'integer' } },
  },
};
const callSchema = { $ref: '#/components/schemas/Call' };

/** The smallest provider that has one of everything. */
export const toy: Provider<Derived> = defineProvider<Derived>({
  name: 'toy',
  title: 'Toy Telephony',
  profile: 'plain',
  port: 4999,
  open: ({ seed }) => ({ links: createLinkSigner(seed) }),

  identify(incoming, match) {
    if (match?.route.operation.open === true) {
      const tenantKey = incoming.query.get('t');
      return tenantKey === null ? { kind: 'open' } : { kind: 'open', tenantKey };
    }
    const token = toy.credentials.of(incoming);
    if (token === undefined) {
      return { kind: 'refused', reply: json({ error: 'no token' }, 401), because: 'there is no token' };
    }
    if (magicOf(token) !== undefined) {
      return { kind: 'refused', reply: json({ error: 'bad token' }, 403), because: `the token is ${magicOf(token)}` };
    }
    return { kind: 'credential', credential: token };
  },
  credentials: {
    forSeed: (seed) => `toy-token-${seed}`,
    isWellFormed: (text) => /^[\w-]{8,64}$/.test(text),
    form: 'a-token-of-8-letters',
    of(incoming) {
      const token = incoming.header('x-token');
      return token !== undefined && toy.credentials.isWellFormed(token) ? token : undefined;
    },
    parts: ({ credential }) => ({ token: credential }),
    env: ({ credential }, baseUrl) => ({ TOY_TOKEN: credential, TOY_URL: baseUrl }),
  },

  prefixes: ['/v1', '/api/v1'],
  routes: [
    {
      method: 'GET',
      path: '/calls',
      operation: {
        id: 'listCalls',
        summary: 'Calls, oldest first',
        tag: 'Calls',
        query: {
          skip: { schema: { type: 'integer', minimum: 0 } },
          take: { schema: { type: 'integer', maximum: 50 } },
        },
        responses: {
          200: {
            description: 'A page',
            schema: { type: 'object', properties: { calls: { type: 'array', items: callSchema } } },
          },
        },
      },
      handle({ tenant, query, struckBy }) {
        const skip = Number(query.get('skip') ?? 0);
        const take = Math.min(50, Number(query.get('take') ?? 20));
        const shift = struckBy('page-shift') === undefined ? 0 : 1;
        const window = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
        const calls = tenant.account.page(window, { skip: skip + shift, take });
        return json({ calls: calls.map((call) => rowOf(call, tenant)), total: tenant.account.count(window) });
      },
    },
    {
      method: 'GET',
      path: '/calls/:id',
      operation: {
        id: 'getCall',
        summary: 'One call',
        tag: 'Calls',
        responses: { 200: { description: 'The call', schema: callSchema }, 404: { description: 'There is none' } },
      },
      handle({ tenant, param, note }) {
        const call = tenant.account.call(indexOf(param('id')));
        if (call === undefined) note('there is no such call');
        return call === undefined ? json({ error: 'not found' }, 404) : json(rowOf(call, tenant));
      },
    },
    {
      method: 'POST',
      path: '/tags',
      operation: {
        id: 'createTag',
        summary: 'A tag',
        tag: 'Tags',
        body: { type: 'object', properties: { name: { type: 'string' } } },
        responses: { 201: { description: 'Made' } },
      },
      async handle({ tenant, json: read }) {
        const body = read();
        const tags = tenant.table<unknown>('tags');
        const id = String(tags.nextNumber());
        tags.put(id, body.ok ? body.value : {});
        tenant.webhooks.emit({ event: 'tag.created', subject: `tag-${id}`, data: id });
        return json({ id }, 201);
      },
    },
    {
      method: 'DELETE',
      path: '/tags/:id',
      operation: {
        id: 'deleteTag',
        summary: 'No tag any more',
        tag: 'Tags',
        responses: { 204: { description: 'Gone' } },
      },
      handle: ({ tenant, param }) =>
        tenant.table('tags').delete(param('id')) ? empty() : json({ error: 'none' }, 404),
    },
    {
      method: 'GET',
      path: '/broken',
      operation: { id: 'broken', summary: 'Throws', tag: 'Tags', responses: { 200: { description: 'Never' } } },
      handle() {
        throw new Error('a mistake of the simulator');
      },
    },
    {
      method: 'GET',
      path: '/audio/:id',
      operation: {
        id: 'getAudio',
        summary: 'A recording',
        tag: 'Calls',
        open: true,
        responses: { 200: { description: 'Its bytes', type: 'audio/mpeg' } },
      },
      async handle(ask) {
        const { tenant, param, query, now } = ask;
        const id = param('id');
        const state = tenant.own.links.check(id, Number(query.get('expires')), query.get('sig') ?? '', now);
        if (state !== 'good') return json({ error: state }, 403);
        return audioReply(await createMp3({ id: `${tenant.seed} ${id}`, seconds: 3 }), ask);
      },
    },
  ],

  limit: {
    create: () => createLimiter(blockAfter({ requests: 60, windowSeconds: 60, blockSeconds: 60 })),
    headers: ({ remaining }) => ({ 'X-Remaining': String(remaining) }),
  },
  problem(problem) {
    switch (problem.kind) {
      case 'no-route':
        return json({ error: 'no route' }, problem.allowed.length > 0 ? 405 : 404);
      case 'unknown-credential':
        return json({ error: 'unknown token' }, 403);
      case 'too-many-requests':
        return json({ error: 'slow down' }, 429, { 'Retry-After': String(Math.ceil(problem.retryAt - problem.now)) });
      case 'body-too-large':
        return json({ error: 'too large' }, 413);
      case 'trouble':
        return json({ error: 'trouble' }, problem.status);
      default:
        return problem satisfies never;
    }
  },
  finish: (reply) => ({ ...reply, headers: { 'X-Toy': 'yes', ...reply.headers } }),

  ids: { call: idOf },
  webhooks: {
    events: ['call.started', 'call.answered', 'call.ended', 'tag.created'],
    timeoutSeconds: 1,
    retrySeconds: [10, 20],
    disableAfter: 4,
    lifeOf,
    longestLifeSeconds: 21_600,
    render: ({ event, at, subject, data }, { secret }) => ({
      body: JSON.stringify({ event, at, subject, data, secret }),
      headers: { 'User-Agent': 'toy' },
    }),
  },
  truth: {
    of(call, tenant) {
      const now = tenant.clock.now();
      if (call.disposition !== 'answered') {
        return { kind: 'mustNot', id: idOf(call), reason: `it is ${call.disposition}` };
      }
      if (call.endedAt > now) return { kind: 'mustNot', id: idOf(call), reason: 'it is still going on' };
      return { kind: 'must', call: trueCall(call, tenant) };
    },
    operator: ({ index, name, phone, active }) => (active ? { id: `op-${index}`, name, phone } : undefined),
  },
  faults: [simulatorFault<object>({ name: 'page-shift', story: 'A page begins one call too late.', options: {} })],
  scenarios: [
    {
      name: 'busy-minute',
      story: { happens: 'Answers come late for a minute.', rightClient: 'Waits.' },
      start(stage) {
        stage.fault({ name: 'latency', options: { seconds: 0 } });
        stage.after(60, () => stage.tenant.table('marks').put('done', true));
      },
    },
  ],
  secrets: { query: ['sig'], fields: ['secret'] },
  openapi: {
    title: 'Toy Telephony',
    version: 'v1',
    description: 'One of everything.',
    security: { token: { type: 'apiKey', in: 'header', name: 'X-Token' } },
    schemas,
    shared: { 401: { description: 'No token' } },
  },
  account: ({ account }) => ({ agents: account.operators.length }),
});

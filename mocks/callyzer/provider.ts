import { defineProvider, type Problem, type Provider } from '../kit/provider.js';
import type { TenantGround } from '../kit/tenant.js';
import { createCallDraws } from './calls/call-draws.js';
import { rowOf } from './calls/call-row.js';
import { createArrivals } from './calls/on-the-way.js';
import { credentials, identify, unauthorized } from './credential.js';
import { faults } from './faults/index.js';
import { firstLeads } from './leads/first-leads.js';
import { createLeadBook } from './leads/lead-book.js';
import { limitOf, tooManyRequests } from './limit.js';
import { openapi } from './openapi/details.js';
import { createDayStore } from './reports/day-store.js';
import { routesOf } from './routes/index.js';
import { leadStatuses } from './rules/leads.js';
import { scenarios } from './scenarios/index.js';
import type { Profile, Switches } from './switches.js';
import { createZone } from './time/zone.js';
import { truth } from './truth.js';
import type { CallyzerTenant, Own } from './view.js';
import { alertsOf } from './webhooks/alerts.js';
import { webhookPolicy } from './webhooks/policy.js';
import { refusal } from './wire/answers.js';
import { createClientDirectory } from './wire/client-directory.js';
import { isRemoved } from './wire/employee.js';
import { createIds } from './wire/ids.js';
import { hyphenated, splitNumber } from './wire/numbers.js';
import { createRowTexts } from './wire/row-texts.js';
import { createStaff } from './wire/staff.js';

export const PORT = 4030;

export interface Freedoms {
  readonly profile: Profile;
  readonly switches: Switches;
  readonly alertEmails: readonly string[];
  /** What links in pushes begin with. */
  base(): string;
}

/** Callyzer as a projection of the simulated account. */
export function createProvider({ profile, switches, alertEmails, base }: Freedoms): Provider<Own> {
  return defineProvider<Own>({
    name: 'callyzer',
    title: 'Callyzer',
    profile,
    port: PORT,
    open: (ground) => openTenant(ground, switches, alertEmails),
    identify,
    credentials,
    routes: routesOf(switches),
    tidyPath: (path) => path.replace(/\/{2,}/g, '/'),
    ...limitOf(switches),
    problem: (problem) => problemReply(problem, switches),
    ids: { call: ({ index }, { own }) => own.ids.call(index) },
    webhooks: webhookPolicy(switches, base),
    truth,
    // Reports are asked for with POST.
    conduct: { isRead: ({ path }) => !/\/lead\/(bulk)?save$|\/remove$/.test(path) },
    faults,
    scenarios,
    secrets: { headers: ['authorization', switches['webhook.secretHeader']] },
    openapi,
    account: (tenant) => accountOf(tenant),
  });
}

function openTenant(ground: TenantGround, switches: Switches, alertEmails: readonly string[]): Own {
  const { account, clock, seed } = ground;
  const zone = createZone(switches['account.timeZone']);
  const draws = createCallDraws(account.world);
  const ids = createIds(seed);
  const staff = createStaff(account.operators, account.teams, draws);
  const clients = createClientDirectory(account);
  const first = firstLeads(account, draws, ids, staff);
  const days = createDayStore(
    {
      *between(from, to) {
        for (const call of account.between({ from, to })) yield rowOf(call, draws);
      },
      revision: () => account.revision,
      now: clock.now,
    },
    zone,
  );
  const leads = createLeadBook({ ground, first, ids, clients });
  return {
    switches,
    zone,
    draws,
    ids,
    staff,
    clients,
    days,
    arrivals: createArrivals(account, draws),
    leads,
    rows: createRowTexts(),
    alertEmails,
  };
}

/** What a client of this account must know beforehand. */
function accountOf(tenant: CallyzerTenant): Readonly<Record<string, unknown>> {
  const { account, clock, own } = tenant;
  const excluded = Math.min(own.switches['account.excludedClients'], account.world.options.clients, 100);
  return {
    timeZone: own.zone.name,
    employees: own.staff.all.map((employee) => ({
      name: employee.name,
      code: employee.code,
      number: hyphenated(employee.number),
      tags: employee.tags,
      removed: isRemoved(employee, tenant, clock.now()),
    })),
    leadStatuses,
    excludedNumbers: Array.from({ length: excluded }, (_, index) =>
      hyphenated(splitNumber(account.client(index).phone)),
    ),
    alerts: alertsOf(tenant),
    magic: 'A token that begins with invalid- is refused with 401, one with expired- or blocked- with 403',
    switches: own.switches,
  };
}

function problemReply(problem: Problem, switches: Switches) {
  switch (problem.kind) {
    case 'no-route':
      return problem.allowed.length > 0
        ? refusal(405, 'Method Not Allowed', { Allow: problem.allowed.join(', ') })
        : refusal(404, 'Not Found');
    case 'unknown-credential':
      return unauthorized();
    case 'too-many-requests':
      return tooManyRequests(problem, switches);
    case 'body-too-large':
      return refusal(413, 'Payload Too Large');
    case 'trouble':
      return refusal(problem.status, 'Internal Server Error');
    default:
      return problem satisfies never;
  }
}

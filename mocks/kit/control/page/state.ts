import type { ActiveFault, SimulatorFault } from '../../faults/simulator-fault.js';
import type { JournalEntry } from '../../journal/types.js';
import type { ScenarioState } from '../../scenarios/types.js';
import type { Delivery, Target } from '../../webhooks/types.js';
import type { ControlAsk } from '../control-route.js';
import { infoOf } from '../info.js';

/** Everything that the page shows of one tenant, as plain data. */
export interface PageState {
  readonly title: string;
  readonly profile: string;
  /** Canonical credential of the tenant shown. */
  readonly credential: string;
  readonly isDefault: boolean;
  readonly tenants: readonly { readonly credential: string; readonly isDefault: boolean }[];
  readonly baseUrl: string;
  readonly seed: number;
  readonly credentials: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
  readonly clock: { readonly now: number; readonly scale: number; readonly paused: boolean };
  readonly calls: { readonly begun: number; readonly underWay: number };
  readonly limit?: { readonly limit: number; readonly remaining: number; readonly resetAt: number };
  readonly scenarios: readonly ScenarioState[];
  readonly faults: { readonly available: readonly SimulatorFault[]; readonly active: readonly ActiveFault[] };
  /** Absent for a vendor that sends none. */
  readonly webhooks?: {
    readonly targets: readonly Target[];
    readonly deliveries: readonly Delivery[];
    readonly more: number;
  };
  readonly journal: { readonly entries: readonly JournalEntry[]; readonly more: number };
  /** Keys of rows that whoever looks has already: they are only named. */
  readonly known: ReadonlySet<string>;
}

/** How many of each are shown, the newest first. */
const SHOWN = 50;
/** Longer than nearly all calls. */
const LONG_CALL_SECONDS = 5 * 3600;
/** A busy account has too many to look at each of them whenever the page is shown. */
const MOST_CALLS = 500;

const nothingKnown: ReadonlySet<string> = new Set();

export function pageState(ask: ControlAsk, known: ReadonlySet<string> = nothingKnown): PageState {
  const { room, tenant } = ask;
  const { provider, directory } = room;
  const info = infoOf(ask);
  const clock = tenant.clock.reading();
  const entries = tenant.journal.entries({ limit: SHOWN });
  const everything = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  return {
    title: provider.title,
    profile: provider.profile,
    credential: tenant.credential,
    isDefault: tenant.isDefault,
    tenants: directory.all().map(({ credential, isDefault }) => ({ credential, isDefault })),
    baseUrl: info.baseUrl,
    seed: tenant.seed,
    credentials: info.credentials,
    env: info.env,
    clock,
    calls: { begun: tenant.account.count(everything), underWay: underWay(ask) },
    ...(tenant.limiter === undefined ? {} : { limit: tenant.limiter.standing(clock.now) }),
    scenarios: tenant.scenarios.list(),
    faults: { available: tenant.faults.available, active: tenant.faults.active() },
    ...(provider.webhooks === undefined ? {} : { webhooks: webhooksOf(ask) }),
    journal: { entries: entries.toReversed(), more: tenant.journal.size - entries.length + tenant.journal.dropped },
    known,
  };
}

function webhooksOf({ tenant: { webhooks } }: ControlAsk): PageState['webhooks'] & object {
  const deliveries = webhooks.deliveries(SHOWN).toReversed();
  return { targets: webhooks.targets(), deliveries, more: webhooks.remembered - deliveries.length + webhooks.dropped };
}

function underWay({ tenant: { account, clock } }: ControlAsk): number {
  const now = clock.now();
  let count = 0;
  const window = { from: now - LONG_CALL_SECONDS, to: Number.POSITIVE_INFINITY };
  for (const { endedAt } of account.page(window, { skip: 0, take: MOST_CALLS, newestFirst: true }))
    if (endedAt > now) count += 1;
  return count;
}

import type { WorldCall } from '../../world/types.js';
import type { Account } from '../account/account.js';
import type { CallChange } from '../account/create-account.js';
import type { SimulatorClock } from '../time/simulator-clock.js';
import { createAccountFeed } from './account-feed.js';
import { createDeliveries } from './deliveries.js';
import { createLifeFeed } from './life-feed.js';
import type { Post } from './post.js';
import { createTargets, noTargets, type SavedTargets, type TargetsOptions } from './targets.js';
import type { Attempt, Delivery, DeliveryPlan, Message, Moment, Target, WebhookPolicy, Webhooks } from './types.js';

/** What the simulator itself may do with a tenant's webhooks. */
export interface OwnedWebhooks extends Webhooks {
  /** `settled`, or `undefined` when nothing is under way. */
  underWay(): Promise<void> | undefined;
  /** A call was added, changed or removed. */
  follow(change: CallChange): void;
  save(): SavedTargets;
  /** Targets as they were; everything under way is let go of. */
  load(saved: SavedTargets): void;
  reset(): void;
  close(): void;
}

/** A policy that knows whose webhooks it is about. */
export interface BoundPolicy
  extends Omit<WebhookPolicy<never>, 'lifeOf' | 'accountLife' | 'render' | 'copies' | 'attempted'> {
  lifeOf(call: WorldCall): readonly Moment[];
  accountLife(from: number, to: number): readonly Moment[];
  render(moment: Moment, target: Target): Message | undefined;
  copies(moment: Moment): readonly number[];
  attempted(subject: string, attempt: Attempt): void;
}

export interface WebhooksOptions extends Pick<TargetsOptions, 'idOf' | 'secretOf'> {
  /** Absent for a vendor that sends none. */
  readonly policy: BoundPolicy | undefined;
  readonly account: Account;
  readonly clock: Pick<SimulatorClock, 'now' | 'at' | 'scale'>;
  readonly post: Pick<Post, 'send'>;
  readonly allowRemote: boolean;
  readonly concurrency: number;
  timesOutByClock(): boolean;
  /** What faults make of a delivery. */
  bent(plan: DeliveryPlan): { readonly plan: DeliveryPlan; readonly notes: readonly string[] };
}

const isSuccess = (status: number): boolean => status >= 200 && status < 300;

export function createWebhooks(options: WebhooksOptions): OwnedWebhooks {
  const { policy, account, clock, bent } = options;
  const { timeoutSeconds = 0, retrySeconds = [], events = [], disableAfter = Number.POSITIVE_INFINITY } = policy ?? {};
  const targets = createTargets({ ...options, events, disableAfter, now: clock.now });
  const deliveries = createDeliveries({
    ...options,
    timeoutSeconds,
    retrySeconds,
    accepts: policy?.accepts ?? isSuccess,
    tell: targets.tell,
    attempted: (subject, attempt) => policy?.attempted(subject, attempt),
    isTarget: (id) => targets.get(id) !== undefined,
  });
  const feed = createLifeFeed({
    account,
    clock,
    longestLifeSeconds: policy?.longestLifeSeconds ?? 0,
    lifeOf: (call) => policy?.lifeOf(call) ?? [],
    happen: tellAll,
  });
  const accountFeed = createAccountFeed({
    clock,
    momentsOf: (from, to) => policy?.accountLife(from, to) ?? [],
    happen: tellAll,
  });

  function tellAll(moment: Moment): void {
    for (const target of targets.all()) if (target.active && listens(target, moment)) deliver(moment, target);
  }

  function deliver(moment: Moment, target: Target, notes: readonly string[] = []): void {
    if (policy === undefined) return;
    try {
      const message = policy.render(moment, target);
      if (message === undefined) return;
      const faulty = bent({ event: moment.event, copies: policy.copies(moment) });
      deliveries.send({ moment, target, message, waits: faulty.plan.copies, notes: [...notes, ...faulty.notes] });
    } catch (mistake) {
      // Whoever moved the clock is not to blame for a mistake in a projection.
      process.emitWarning(mistake instanceof Error ? mistake : String(mistake));
    }
  }

  /** While there is nobody to tell, the lives of calls are not even looked at. */
  function listenOrNot(): void {
    if (policy === undefined || targets.all().length === 0) {
      stop();
      return;
    }
    feed.start();
    accountFeed.start();
  }

  function stop(): void {
    feed.stop();
    accountFeed.stop();
  }

  function then<T>(result: T): T {
    listenOrNot();
    return result;
  }

  function replay(window: { readonly from: number; readonly to: number }, only?: string): number {
    const isIn = ({ at }: { readonly at: number }): boolean => at >= window.from && at < window.to;
    const sent = deliveries.all().filter(isIn);
    const past = policy === undefined ? [] : lived(account, window, policy, clock.now()).filter(isIn);
    const aimed = targets.all().filter(({ id, active }) => active && (only === undefined || id === only));
    let count = 0;
    for (const target of aimed) {
      const known = new Map(sent.filter((each) => each.target === target.id).map((each) => [keyOf(each), each]));
      const unknown = past.filter((moment) => listens(target, moment) && !known.has(keyOf(moment)));
      const again = [...known.values(), ...unknown].toSorted((a, b) => a.at - b.at);
      for (const each of again) {
        if ('body' in each) resend(each, target);
        else deliver(each, target, ['Sent by a replay']);
      }
      count += again.length;
    }
    return count;
  }

  /** The same body once more: what it said then, not what it would say now. */
  function resend({ at, event, subject, body, headers }: Delivery, target: Target): void {
    const moment = { at, event, subject };
    deliveries.send({ moment, target, message: { body, headers }, waits: [0], notes: ['Sent again by a replay'] });
  }

  return {
    targets: targets.all,
    target: targets.get,
    addTarget: (target) => then(targets.add(target)),
    changeTarget: (id, changes) => then(targets.change(id, changes)),
    removeTarget: (id) => then(targets.remove(id)),
    setTargets: (all) => then(targets.set(all)),
    emit: (moment) => tellAll({ ...moment, at: Math.floor(clock.now()) }),
    deliveries: deliveries.all,
    get remembered() {
      return deliveries.size;
    },
    get dropped() {
      return deliveries.dropped;
    },
    replay,
    settled: async () => deliveries.settled(),
    underWay: deliveries.settled,
    follow: feed.follow,
    save: targets.save,
    load(saved) {
      stop();
      deliveries.clear();
      targets.load(saved);
      listenOrNot();
    },
    reset() {
      stop();
      deliveries.clear();
      targets.load(noTargets);
    },
    close() {
      stop();
      deliveries.clear();
    },
  };
}

const listens = ({ events }: Target, { event }: Moment): boolean => events === undefined || events.includes(event);

const keyOf = ({ at, event, subject }: Pick<Moment, 'at' | 'event' | 'subject'>): string => `${at} ${event} ${subject}`;

/** Everything that happened in a window, as far as it has happened by now. */
function lived(
  account: Account,
  window: { readonly from: number; readonly to: number },
  { longestLifeSeconds, lifeOf, accountLife }: Pick<BoundPolicy, 'longestLifeSeconds' | 'lifeOf' | 'accountLife'>,
  now: number,
): readonly Moment[] {
  const calls = account.between({ from: window.from - longestLifeSeconds, to: window.to });
  const { from } =
    account.world.options.calls === 0 ? window : { from: Math.max(window.from, account.world.startAt(0)) };
  const others = from < now ? accountLife(from, Math.min(window.to, now + 1)) : [];
  return [...[...calls].flatMap(lifeOf), ...others].filter(({ at }) => at <= now);
}

import type { TenantGround } from '../../kit/tenant.js';
import type { WorldCall } from '../../world/index.js';
import type { ClientDirectory } from '../wire/client-directory.js';
import type { Ids } from '../wire/ids.js';
import { isSameNumber, readNumber, type SplitNumber, splitNumber } from '../wire/numbers.js';
import type { FirstLeads } from './first-leads.js';
import type { LeadRow } from './lead-row.js';

/** The leads of an account, and who has which number. */
export interface LeadBook {
  readonly size: number;
  page(skip: number, take: number): readonly LeadRow[];
  all(): IterableIterator<LeadRow>;
  get(id: string): LeadRow | undefined;
  /** Usually one: leads do not share a number unless somebody had a way to make them. */
  withNumber(number: SplitNumber): readonly LeadRow[];
  /** Id of the lead that a call belongs to. */
  ofCall(call: Pick<WorldCall, 'client' | 'startedAt'>): string | undefined;
  /** Indexes of clients with one of its numbers. */
  clientsOf(lead: LeadRow): readonly number[];
  /** Adds a lead, or puts it in the place of the one with its id. */
  put(lead: LeadRow): void;
  newId(): string;
  /** How many leads an employee has, those of everyone not counted. */
  loadOf(employee: number): number;
  /** How often leads were dealt out in turn among these employees, this time included. */
  nextTurn(among: readonly number[]): number;
}

export interface LeadBookOptions {
  readonly ground: Pick<TenantGround, 'table' | 'account'>;
  readonly first: FirstLeads;
  readonly ids: Ids;
  readonly clients: ClientDirectory;
}

export function createLeadBook({ ground, first, ids, clients }: LeadBookOptions): LeadBook {
  const leads = ground.table<LeadRow>('leads', () => first);
  /** Ids of leads that were saved, by each digits of their numbers: they may have other numbers by now. */
  const saved = ground.table<readonly string[]>('lead-numbers');
  /** By how many the leads of an employee have become more. */
  const loads = ground.table<number>('lead-loads');
  const turns = ground.table<number>('lead-turns');
  let firstLoads: ReadonlyMap<number, number> | undefined;

  const hasNumber = (lead: LeadRow, number: SplitNumber): boolean =>
    lead.numbers.some((each) => isSameNumber(readNumber(each), number));

  function withNumber(number: SplitNumber, owners = clients.withNumber(number)): readonly LeadRow[] {
    const found = new Set<string>();
    for (const client of owners) {
      const place = first.placeOfClient(client);
      if (place !== undefined) found.add(ids.lead(place));
    }
    if (saved.size > 0) {
      for (const key of [number.national, number.country + number.national]) {
        for (const id of saved.get(key) ?? []) found.add(id);
      }
    }
    return [...found].flatMap((id) => leads.get(id) ?? []).filter((lead) => hasNumber(lead, number));
  }

  function note(lead: LeadRow): void {
    for (const { country, national } of lead.numbers.map(readNumber)) {
      for (const key of new Set([national, country + national])) {
        const known = saved.get(key) ?? [];
        if (!known.includes(lead.id)) saved.put(key, [...known, lead.id]);
      }
    }
  }

  function count(lead: LeadRow, by: 1 | -1): void {
    for (const employee of lead.assignees) {
      const key = String(employee);
      loads.put(key, (loads.get(key) ?? 0) + by);
    }
  }

  function countFirst(): ReadonlyMap<number, number> {
    const counts = new Map<number, number>();
    for (let place = 0; place < first.size; place += 1) {
      const assignee = first.assigneeOf(place);
      if (assignee !== undefined) counts.set(assignee, (counts.get(assignee) ?? 0) + 1);
    }
    return counts;
  }

  return {
    get size() {
      return leads.size;
    },
    page: leads.page,
    all: leads.all,
    get: leads.get,
    withNumber,
    ofCall({ client, startedAt }) {
      if (client === undefined) return undefined;
      // Most calls are not with a lead, and that is seen without making one.
      if (saved.size === 0 && first.placeOfClient(client) === undefined) return undefined;
      const number = splitNumber(ground.account.client(client).phone);
      return withNumber(number, [client]).find((lead) => lead.mapsEarlierCalls || startedAt >= lead.createdAt)?.id;
    },
    clientsOf: (lead) => [...new Set(lead.numbers.flatMap((each) => clients.withNumber(readNumber(each))))],
    put(lead) {
      const was = leads.get(lead.id);
      if (was !== undefined) count(was, -1);
      count(lead, 1);
      note(lead);
      leads.put(lead.id, lead);
    },
    newId: () => ids.lead(first.size - 1 + leads.nextNumber()),
    loadOf(employee) {
      firstLoads ??= countFirst();
      return (firstLoads.get(employee) ?? 0) + (loads.get(String(employee)) ?? 0);
    },
    nextTurn(among) {
      const key = among.join();
      const turn = (turns.get(key) ?? 0) + 1;
      turns.put(key, turn);
      return turn;
    },
  };
}

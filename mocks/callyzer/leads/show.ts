import type { Lead } from '../../../schemas/callyzer/lead.js';
import { collect } from '../reports/collect.js';
import { type Totals, totalsBy } from '../reports/totals.js';
import { LONGEST_WINDOW_SECONDS } from '../rules/window.js';
import { stamp } from '../time/stamps.js';
import type { View } from '../view.js';
import { leadStatus, logCore, shown } from '../wire/call-log.js';
import { employeeBlock, shownNumber } from '../wire/employee.js';
import type { LeadRow } from './lead-row.js';

/** What the calls of the last 180 days say of each client. */
type ByClient = ReadonlyMap<number, Totals>;

/** Leads as lead/get tells them. */
export function showLeads(leads: readonly LeadRow[], view: View): Lead[] {
  if (leads.length === 0) return [];
  const { days } = view.tenant.own;
  const from = Math.floor(view.now) - LONGEST_WINDOW_SECONDS + 1;
  const recent = totalsBy(
    collect({ called: { from, to: view.now }, excludedBelow: 0 }, days).sums,
    days.pairs.clientOf,
  );
  return leads.map((lead) => showLead(lead, recent, view));
}

function showLead(lead: LeadRow, recent: ByClient, view: View): Lead {
  const { tenant, now } = view;
  const { zone, staff, switches } = tenant.own;
  const asText = switches['lead.textForms'];
  const { attempts, last } = callsOf(lead, recent, view);
  return {
    id: lead.id,
    details: { ...lead.details, contact_numbers: lead.numbers },
    status: statusOf(lead, last, view),
    assigned_to: {
      all_employees: asText ? (lead.everyone ? 'true' : 'false') : lead.everyone,
      employee: lead.assignees.map((index) => {
        const { country, national } = shownNumber(staff.at(index), tenant, now);
        return `${staff.at(index).name} (+${country === '' ? '' : `${country}-`}${national})`;
      }),
    },
    last_call_log: lastCallLog(last, asText, view),
    lead_tags: lead.tags,
    no_of_attempts: attempts,
    created_at: stamp(lead.createdAt, zone),
    modified_at: stamp(lead.modifiedAt, zone),
  };
}

/** Attempts are calls that were dialled. */
function callsOf(
  lead: LeadRow,
  recent: ByClient,
  { tenant, now }: View,
): { attempts: number; last: number | undefined } {
  const { leads, days } = tenant.own;
  const clients = leads.clientsOf(lead);
  let own = recent;
  if (!lead.mapsEarlierCalls && clients.length > 0) {
    const since = { called: { from: lead.createdAt, to: now }, clients: new Set(clients), excludedBelow: 0 };
    own = totalsBy(collect(since, days).sums, days.pairs.clientOf);
  }
  const found = clients.flatMap((client) => own.get(client) ?? []);
  return {
    attempts: found.reduce((sum, { outgoing }) => sum + outgoing, 0),
    last: found.length === 0 ? undefined : Math.max(...found.map(({ last }) => last)),
  };
}

/** The newest status that somebody gave it in a call, or the one it was saved with. */
function statusOf(lead: LeadRow, last: number | undefined, view: View): Lead['status'] {
  const call = last === undefined ? undefined : view.tenant.account.call(last);
  const status = call === undefined ? undefined : shown(call, view).status;
  if (status === undefined || status.at < lead.modifiedAt) {
    return { lead_status: lead.status, reminder_date: '', reminder_time: '' };
  }
  const { crm_status, reminder_date, reminder_time } = leadStatus(status, view);
  return { lead_status: crm_status, reminder_date, reminder_time };
}

function lastCallLog(last: number | undefined, asText: boolean, view: View): Lead['last_call_log'] {
  const call = last === undefined ? undefined : view.tenant.account.call(last);
  if (call === undefined) return null;
  const { id, duration, ...core } = logCore(call, view);
  return { id, ...employeeBlock(call.operator, view), duration: asText ? String(duration) : duration, ...core };
}

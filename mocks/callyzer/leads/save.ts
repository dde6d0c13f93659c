import { type DetailAction, leadStatuses } from '../rules/leads.js';
import { flagAt, numberAt, textAt, textsAt, type Values } from '../rules/values.js';
import type { CallyzerTenant } from '../view.js';
import { readNumber } from '../wire/numbers.js';
import { assign } from './assign.js';
import { type Actions, acted, actionsOf, replaceAll } from './existing.js';
import { blankDetails, detailNames, type LeadDetails, type LeadRow } from './lead-row.js';

/** Saves what has passed the rules: a new lead, or changes of one that the id or a number points to. */
export function saveLead(values: Values, tenant: CallyzerTenant, now: number): LeadRow {
  const { leads } = tenant.own;
  const at = Math.floor(now);
  const known = leadMeant(values, tenant);
  const lead = known === undefined ? created() : changed(known, actionsFor(values));
  leads.put(lead);
  return lead;

  function created(): LeadRow {
    const id = leads.newId();
    return {
      id,
      details: { ...blankDetails, ...givenDetails(values) },
      numbers: textsAt(values, 'contact_numbers'),
      status: textAt(values, 'lead_status') ?? leadStatuses[0],
      ...assign(values, id, tenant, now),
      tags: [...new Set(textsAt(values, 'lead_tags'))],
      mapsEarlierCalls: flagAt(values, 'is_map_existing_call_logs') ?? true,
      createdAt: at,
      modifiedAt: at,
    };
  }

  function changed(was: LeadRow, actions: Actions): LeadRow {
    const assigned = actions.assignee === 'Ignore' ? was : assign(values, was.id, tenant, now);
    const assignees = acted(actions.assignee, was.assignees, assigned.assignees);
    const isEveryones = actions.assignee === 'Append' ? was.everyone || assigned.everyone : assigned.everyone;
    return {
      ...was,
      ...withDetails(was, values, actions.details),
      everyone: isEveryones,
      assignees: isEveryones ? [] : assignees,
      tags: acted(actions.tags, was.tags, [...new Set(textsAt(values, 'lead_tags'))]),
      mapsEarlierCalls: flagAt(values, 'is_map_existing_call_logs') ?? was.mapsEarlierCalls,
      modifiedAt: at,
    };
  }
}

/** The lead that a request is about, if there is one: by its id, else the first with one of the numbers. */
export function leadMeant(values: Values, { own: { leads } }: CallyzerTenant): LeadRow | undefined {
  const id = textAt(values, 'id');
  if (id !== undefined) return leads.get(id);
  for (const text of textsAt(values, 'contact_numbers')) {
    const [owner] = leads.withNumber(readNumber(text));
    if (owner !== undefined) return owner;
  }
  return undefined;
}

/** With an id and no word about it, everything that is given is taken over; without an id, nothing is. */
function actionsFor(values: Values): Actions {
  const actions = actionsOf(values);
  if (actions !== undefined) return actions;
  return values.has('id') ? replaceAll : { details: 'Ignore', assignee: 'Ignore', tags: 'Ignore' };
}

type Given = { -readonly [Name in keyof LeadDetails]?: LeadDetails[Name] };

function givenDetails(values: Values): Given {
  const given: Given = {};
  for (const name of detailNames) {
    const text = textAt(values, name);
    if (text !== undefined) given[name] = text;
  }
  const price = numberAt(values, 'price');
  if (price !== undefined) given.price = price;
  return given;
}

/** Blank fields of a request are as good as absent, so nothing is ever made blank. */
function withDetails(
  was: LeadRow,
  values: Values,
  action: DetailAction,
): Pick<LeadRow, 'details' | 'numbers' | 'status'> {
  const given = givenDetails(values);
  const numbers = textsAt(values, 'contact_numbers');
  const status = textAt(values, 'lead_status');
  switch (action) {
    case 'Ignore':
      return was;
    case 'Overwrite':
      return { details: { ...was.details, ...given }, numbers, status: status ?? was.status };
    case 'UpdateBlankOnly': {
      const blanks = Object.fromEntries(Object.entries(was.details).filter(([, value]) => value !== ''));
      const details: LeadDetails = { ...was.details, ...given, ...blanks };
      return {
        details,
        numbers: secondFilled(was.numbers, numbers),
        status: was.status === '' ? (status ?? '') : was.status,
      };
    }
    default:
      return action satisfies never;
  }
}

/** A lead with one number has room for another. */
function secondFilled(was: readonly string[], given: readonly string[]): readonly string[] {
  const [only, second] = was;
  if (only === undefined || second !== undefined) return was;
  const other = given.find((each) => readNumber(each).national !== readNumber(only).national);
  return other === undefined ? was : [only, other];
}

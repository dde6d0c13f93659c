import type { Account } from '../../kit/account/account.js';
import type { Base } from '../../kit/account/table.js';
import type { CallDraws } from '../calls/call-draws.js';
import { leadStatuses } from '../rules/leads.js';
import type { Ids } from '../wire/ids.js';
import { hyphenated, splitNumber } from '../wire/numbers.js';
import type { Staff } from '../wire/staff.js';
import { blankDetails, type LeadRow } from './lead-row.js';

/** Leads that an account has from the start: every fifth of its clients is one. */
export interface FirstLeads extends Base<LeadRow> {
  /** Which of them a client is. */
  placeOfClient(client: number): number | undefined;
  /** Who has it; `undefined` when everyone has. Index of the operator. */
  assigneeOf(place: number): number | undefined;
}

const FIRST = 2;
const STRIDE = 5;
const DAY = 86_400;

export function firstLeads(account: Account, draws: CallDraws, ids: Ids, staff: Staff): FirstLeads {
  const { clients, now } = account.world.options;
  const size = clients <= FIRST ? 0 : Math.ceil((clients - FIRST) / STRIDE);
  const takers = staff.all.filter(({ isLeadActive, leftAt }) => isLeadActive && leftAt === undefined);

  function assigneeOf(place: number): number | undefined {
    const draw = draws.leadAssigned(place);
    if (draw < 0.1 || takers.length === 0) return undefined;
    return takers[Math.floor(((draw - 0.1) / 0.9) * takers.length)]?.index;
  }

  function rowAt(place: number): LeadRow {
    const {
      name = `Caller ${place + 1}`,
      phone,
      city,
      company = '',
      email = '',
    } = account.client(FIRST + place * STRIDE);
    const [first_name = '', ...rest] = name.split(' ');
    const createdAt = now - Math.floor((1 + 20 * draws.leadCreated(place)) * DAY);
    const assignee = assigneeOf(place);
    return {
      id: ids.lead(place),
      details: {
        ...blankDetails,
        first_name,
        last_name: rest.join(' '),
        email,
        company_name: company,
        city,
        source: draws.leadSource(place) < 0.5 ? 'Website' : 'Campaign',
        price: draws.leadPrice(place) < 0.4 ? Math.round(draws.leadPrice(place) * 1e5) / 2 : '',
      },
      numbers: [hyphenated(splitNumber(phone))],
      status: leadStatuses[Math.floor(draws.leadStatus(place) * leadStatuses.length)] ?? leadStatuses[0],
      everyone: assignee === undefined,
      assignees: assignee === undefined ? [] : [assignee],
      tags: place % 3 === 0 ? ['imported'] : [],
      mapsEarlierCalls: true,
      createdAt,
      modifiedAt: createdAt,
    };
  }

  return {
    size,
    at: (place) => ({ id: ids.lead(place), row: rowAt(place) }),
    indexOf(id) {
      const place = ids.readLead(id);
      return place !== undefined && place < size ? place : undefined;
    },
    placeOfClient(client) {
      const place = (client - FIRST) / STRIDE;
      return Number.isInteger(place) && place >= 0 && place < size ? place : undefined;
    },
    assigneeOf,
  };
}

import type { Scenario } from '../../kit/scenarios/types.js';
import { blankDetails } from '../leads/lead-row.js';
import { leadStatuses } from '../rules/leads.js';
import type { CallyzerTenant } from '../view.js';
import { hyphenated, splitNumber } from '../wire/numbers.js';

const CALLS = 20;

export const duplicateLead: Scenario<CallyzerTenant> = {
  name: 'duplicate-lead',
  story: {
    happens:
      'Somebody has made leads of the clients of the last twenty calls by hand: saving one of them without existing_lead gets 400, the number already exists.',
    rightClient: 'Sends existing_lead with what is to happen, or asks lead/get for the number and saves with its id.',
  },
  start({ tenant: { account, clock, own } }) {
    const everything = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
    const at = Math.floor(clock.now());
    for (const { client } of account.page(everything, { skip: 0, take: CALLS, newestFirst: true })) {
      if (client === undefined) continue;
      const { phone, name = 'Unknown' } = account.client(client);
      const number = splitNumber(phone);
      if (own.leads.withNumber(number).length > 0) continue;
      own.leads.put({
        id: own.leads.newId(),
        details: { ...blankDetails, first_name: name },
        numbers: [hyphenated(number)],
        status: leadStatuses[0],
        everyone: true,
        assignees: [],
        tags: [],
        mapsEarlierCalls: true,
        createdAt: at,
        modifiedAt: at,
      });
    }
  },
};

export const bulkWithHalfErrors: Scenario<CallyzerTenant> = {
  name: 'bulk-with-half-errors',
  story: {
    happens: 'Every second lead of a bulk is refused; the answer is 200, with the others among savedLeads.',
    rightClient: 'Reads errors, keeps those leads with their reason, and does not send the saved ones again.',
  },
  start: (stage) => stage.fault({ name: 'every-other-lead-refused' }),
};

import { bulkAnswerSchema, leadSavedAnswerSchema, leadsAnswerSchema } from '../../../schemas/callyzer/lead.js';
import { saveLeads } from '../leads/bulk.js';
import type { LeadRow } from '../leads/lead-row.js';
import { saveLead } from '../leads/save.js';
import { showLeads } from '../leads/show.js';
import { leadBulkSave } from '../rules/endpoints/lead-bulksave.js';
import { leadGet } from '../rules/endpoints/lead-get.js';
import { leadSave } from '../rules/endpoints/lead-save.js';
import { fieldsAt, textAt, textsAt } from '../rules/values.js';
import { plain, SUCCESS, success, successPage } from '../wire/answers.js';
import { readNumber } from '../wire/numbers.js';
import { type Asked, callyzerRoute } from './asked.js';

export const leadSaveRoute = callyzerRoute({
  endpoint: leadSave,
  answer: leadSavedAnswerSchema,
  work({ values, view: { tenant, now } }) {
    const { id } = saveLead(values, tenant, now);
    return success(tenant.own.switches['lead.saveTellsId'] ? { id } : {});
  },
});

const REFUSED = 'Invalid phone number';

/** 200 also when no lead could be saved. */
export const leadBulkSaveRoute = callyzerRoute({
  endpoint: leadBulkSave,
  answer: bulkAnswerSchema,
  work({ ask, values, body, facts, view }) {
    const refused = ask.struckBy('every-other-lead-refused');
    const mishap = (nth: number): string | undefined => (refused !== undefined && nth % 2 === 1 ? REFUSED : undefined);
    const result = saveLeads(body, fieldsAt(values, 'leads'), { facts, view }, mishap);
    return plain(view.tenant.own.switches['bulk.message'] ? { result, message: SUCCESS } : { result });
  },
});

export const leadGetRoute = callyzerRoute({
  endpoint: leadGet,
  answer: leadsAnswerSchema,
  work(asked) {
    const { view, page } = asked;
    const { total, leads } = find(asked);
    return successPage(showLeads(leads, view), { total, no: page.no, size: page.size });
  },
});

/** What narrows narrows together; without any, a page costs what is on it. */
function find({ values, view, page: { skip, size } }: Asked): { total: number; leads: readonly LeadRow[] } {
  const { leads } = view.tenant.own;
  const first = textAt(values, 'first_name')?.toLowerCase();
  const last = textAt(values, 'last_name')?.toLowerCase();
  const numbers = textsAt(values, 'contact_numbers');
  if (first === undefined && last === undefined && numbers.length === 0) {
    return { total: leads.size, leads: leads.page(skip, size) };
  }
  const among =
    numbers.length === 0 ? leads.all() : new Set(numbers.flatMap((text) => leads.withNumber(readNumber(text))));
  const ids = new Set<string>();
  const found = [...among].filter(({ id, details }) => {
    if (ids.has(id)) return false;
    ids.add(id);
    const { first_name, last_name } = details;
    return (
      (first ?? first_name.toLowerCase()) === first_name.toLowerCase() &&
      (last ?? last_name.toLowerCase()) === last_name.toLowerCase()
    );
  });
  return { total: found.length, leads: found.slice(skip, skip + size) };
}

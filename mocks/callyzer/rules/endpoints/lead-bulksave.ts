import { endpoint } from '../endpoint.js';
import {
  actionRules,
  assignmentRules,
  commonParameters,
  detailParameters,
  detailRules,
  moreDetailRules,
  takenRule,
} from '../leads.js';

/**
 * The request as a whole. What is said of assignment, existing leads, tags and status beside the leads holds for all of
 * them; a fault in it refuses everything, while a fault of a lead refuses that lead.
 */
export const leadBulkSave = endpoint({
  method: 'POST',
  path: '/lead/bulksave',
  id: 'leadBulkSave',
  summary: 'Creates or changes many leads; those that cannot be saved are told',
  parameters: [{ name: 'leads', type: 'objects', mandatory: 'yes', about: 'Leads' }, ...commonParameters],
  rules: [
    {
      id: 'B1',
      check: { kind: 'required', params: ['leads'] },
      message: 'Leads cannot be null',
      inferred: true,
    },
    {
      id: 'B2',
      check: { kind: 'one-level', param: 'lead_tags' },
      message: "Please don't provide 'lead_tags' at both levels.",
      inferred: true,
    },
    {
      id: 'B3',
      check: { kind: 'one-level', param: 'lead_status' },
      message: "Please don't provide 'lead_status' at both levels.",
      inferred: true,
    },
    ...assignmentRules,
    ...actionRules,
  ],
});

/** One of the leads, with what the request says for all. Its own field for a field of the same name, as far as it has one. */
export const leadOfBulk = endpoint({
  method: 'POST',
  path: '/lead/bulksave',
  id: 'leadOfBulk',
  summary: 'One lead of many',
  parameters: [...detailParameters, ...commonParameters],
  rules: [
    ...detailRules({ otherwise: { switch: 'bulk.numberMessages', is: 'example', message: 'Invalid phone number' } }, [
      {
        id: 'L2n',
        check: { kind: 'required', params: ['contact_numbers'] },
        message: '"First_name", "strategy" and at least one "contact_numbers" is required.',
        otherwise: { switch: 'bulk.numberMessages', is: 'example', message: 'Phone number is required' },
      },
    ]),
    ...assignmentRules,
    ...moreDetailRules,
    ...actionRules,
    takenRule,
  ],
});

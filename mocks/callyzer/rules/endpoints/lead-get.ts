import { endpoint } from '../endpoint.js';
import { MOST_VALUES, tooMany } from '../leads.js';
import { pageParameters, pageRules, SIZE_MESSAGE_WITHOUT_STOP } from '../pages.js';

/** Lengths of names are told of the parameters, but no rule holds them to it. */
export const leadGet = endpoint({
  method: 'POST',
  path: '/lead/get',
  id: 'leadGet',
  summary: 'Leads, page by page',
  parameters: [
    { name: 'first_name', type: 'text', about: 'The whole first name, in any case' },
    { name: 'last_name', type: 'text', about: 'The whole last name, in any case' },
    { name: 'contact_numbers', type: 'texts', about: `Numbers of leads, ${MOST_VALUES} at most` },
    ...pageParameters,
  ],
  rules: [
    {
      id: 'LG1',
      check: { kind: 'numbers', param: 'contact_numbers' },
      message: 'Invalid "contact_numbers". Country code should be separated by hyphen(-), if present.',
    },
    tooMany('LG2', 'contact_numbers', 'numbers'),
    {
      id: 'LG3',
      check: { kind: 'known', param: 'contact_numbers', what: 'lead-number' },
      message: "The '{list}' doesn't exist.",
    },
    ...pageRules(SIZE_MESSAGE_WITHOUT_STOP),
  ],
});

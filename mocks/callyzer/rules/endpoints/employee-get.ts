import { endpoint } from '../endpoint.js';
import { MOST_VALUES, tooMany } from '../leads.js';
import { pageParameters, pageRules } from '../pages.js';

export const employeeGet = endpoint({
  method: 'GET',
  path: '/employee/get',
  id: 'employeeGet',
  summary: 'Employees and their devices, page by page',
  parameters: [
    { name: 'emp_numbers', type: 'texts', about: `Numbers of employees, ${MOST_VALUES} at most` },
    { name: 'emp_tags', type: 'texts', about: `Tags of employees, ${MOST_VALUES} at most` },
    { name: 'emp_name', type: 'text', about: 'The whole name, in any case' },
    { name: 'emp_codes', type: 'texts', about: `Codes of employees, ${MOST_VALUES} at most` },
    ...pageParameters,
  ],
  rules: [
    // Neither quotes nor the word "numbers".
    { id: 'EM1', check: { kind: 'numbers', param: 'emp_numbers' }, message: 'Invalid {list}.' },
    tooMany('EM2', 'emp_numbers', 'numbers'),
    {
      id: 'EM3',
      check: { kind: 'known', param: 'emp_numbers', what: 'employee' },
      message: "The '{list}' doesn't exist.",
    },
    tooMany('EM4', 'emp_tags', 'tags'),
    {
      id: 'EM5',
      check: { kind: 'known', param: 'emp_tags', what: 'employee-tag' },
      message: "The '{list}' doesn't exist.",
    },
    {
      id: 'EM6',
      check: { kind: 'known', param: 'emp_name', what: 'employee-name' },
      message: 'Invalid "emp_name". Employee doesn\'t exist for a given name.',
    },
    tooMany('EM7', 'emp_codes', 'numbers'),
    {
      id: 'EM8',
      check: { kind: 'known', param: 'emp_codes', what: 'employee-code' },
      message: "The '{list}' doesn't exist.",
    },
    ...pageRules(),
  ],
});

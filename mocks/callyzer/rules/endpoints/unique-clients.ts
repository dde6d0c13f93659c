import { employeeParameters, employeeRules, excludeParameter, typeRules, typesParameter } from '../calls.js';
import { endpoint, type Rule } from '../endpoint.js';
import { pageParameters, pageRules } from '../pages.js';
import { windowParameters, windowRules } from '../window.js';

/** Beside the parameter the page speaks of 10,000 rows, among the rules of 100. */
function widened(rule: Rule): Rule {
  const { check } = rule;
  return rule.id === 'G2' && check.kind === 'range'
    ? { ...rule, check: { ...check, mostBy: 'uniqueClients.mostPerPage' } }
    : rule;
}

export const uniqueClients = endpoint({
  method: 'POST',
  path: '/call-log/unique-clients',
  id: 'callLogUniqueClients',
  summary: 'Totals of calls for each client',
  parameters: [...windowParameters, typesParameter, ...employeeParameters, excludeParameter, ...pageParameters],
  rules: [...windowRules(), ...typeRules, ...employeeRules(), ...pageRules().map(widened)],
});

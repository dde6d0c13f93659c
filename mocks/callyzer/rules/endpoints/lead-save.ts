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

export const leadSave = endpoint({
  method: 'POST',
  path: '/lead/save',
  id: 'leadSave',
  summary: 'Creates a lead, or changes one',
  parameters: [...detailParameters, ...commonParameters],
  rules: [...detailRules(), ...assignmentRules, ...moreDetailRules, ...actionRules, takenRule],
});

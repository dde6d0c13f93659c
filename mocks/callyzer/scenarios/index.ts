import type { Scenario } from '../../kit/scenarios/types.js';
import type { CallyzerTenant } from '../view.js';
import { emptyDay, exactly180Days } from './days.js';
import { employeeRemoved, simWithCountryCode } from './employees.js';
import { lateNotes, lateRecordings } from './late-arrivals.js';
import { bulkWithHalfErrors, duplicateLead } from './leads.js';
import { rateStorm } from './rate-storm.js';
import { subscriptionExpired } from './subscription-expired.js';
import { transient400 } from './transient-400.js';

export const scenarios: readonly Scenario<CallyzerTenant>[] = [
  rateStorm,
  subscriptionExpired,
  lateRecordings,
  lateNotes,
  employeeRemoved,
  simWithCountryCode,
  emptyDay,
  exactly180Days,
  duplicateLead,
  bulkWithHalfErrors,
  transient400,
];

import type { Endpoint } from './endpoint.js';
import { analysis } from './endpoints/analysis.js';
import { callLogsByIds, removeRecordings } from './endpoints/by-ids.js';
import { daywiseAnalytics } from './endpoints/daywise-analytics.js';
import { employeeGet } from './endpoints/employee-get.js';
import { employeeSummary } from './endpoints/employee-summary.js';
import { history } from './endpoints/history.js';
import { hourlyAnalytics } from './endpoints/hourly-analytics.js';
import { leadBulkSave } from './endpoints/lead-bulksave.js';
import { leadGet } from './endpoints/lead-get.js';
import { leadSave } from './endpoints/lead-save.js';
import { neverAttended } from './endpoints/never-attended.js';
import { notPickupByClient } from './endpoints/not-pickup-by-client.js';
import { summary } from './endpoints/summary.js';
import { uniqueClients } from './endpoints/unique-clients.js';

/** In the order of the documentation. */
export const endpoints: readonly Endpoint[] = [
  summary,
  employeeSummary,
  analysis,
  neverAttended,
  notPickupByClient,
  uniqueClients,
  hourlyAnalytics,
  daywiseAnalytics,
  history,
  callLogsByIds,
  removeRecordings,
  leadSave,
  leadBulkSave,
  leadGet,
  employeeGet,
];

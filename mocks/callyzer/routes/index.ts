import type { Route } from '../../kit/http/route.js';
import type { Switches } from '../switches.js';
import type { Own } from '../view.js';
import { analysisRoute } from './analysis.js';
import { callLogsByIdsRoute, removeRecordingsRoute } from './by-ids.js';
import { employeeGetRoute, employeePostRoute } from './employee-get.js';
import { employeeSummaryRoute } from './employee-summary.js';
import { historyRoute } from './history.js';
import { leadBulkSaveRoute, leadGetRoute, leadSaveRoute } from './leads.js';
import { recordingRoute } from './recording.js';
import { summaryRoute } from './summary.js';
import { daywiseRoute, hourlyRoute } from './time-slots.js';
import { neverAttendedRoute, notPickupByClientRoute } from './unanswered.js';
import { uniqueClientsRoute } from './unique-clients.js';

/** In the order of the documentation. */
export function routesOf(switches: Switches): readonly Route<Own>[] {
  return [
    summaryRoute,
    employeeSummaryRoute,
    analysisRoute,
    neverAttendedRoute,
    notPickupByClientRoute,
    uniqueClientsRoute,
    hourlyRoute,
    daywiseRoute,
    historyRoute,
    callLogsByIdsRoute,
    removeRecordingsRoute,
    leadSaveRoute,
    leadBulkSaveRoute,
    leadGetRoute,
    employeeGetRoute,
    ...(switches['employee.post'] ? [employeePostRoute] : []),
    recordingRoute,
  ];
}

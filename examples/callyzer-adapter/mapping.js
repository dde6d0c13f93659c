// @ts-check
import { unixOf } from './time-zone.js';

/**
 * @import { Contact, ContractCall } from '../contract/types.js'
 * @import { CallLog, Employee } from './types.js'
 */

/**
 * Somebody talked. Rows come when a call is over, so that none of them goes on.
 * @param {CallLog} row
 */
export const isCompleted = ({ call_type, duration }) =>
  (call_type === 'Incoming' || call_type === 'Outgoing') && duration > 0;

/**
 * @param {CallLog} row that is completed
 * @param {string} timeZone
 * @returns {ContractCall}
 */
export function toCall(row, timeZone) {
  const { id, call_type, duration, client_name, emp_tags, crm_status } = row;
  const startTime = unixOf(row.call_date, row.call_time, timeZone);
  const [department] = emp_tags;
  return {
    id,
    ...(row.client_number === '' ? {} : { clientNumber: `+${row.client_country_code}${row.client_number}` }),
    ...(client_name === '' || client_name === 'Unknown' ? {} : { clientName: client_name }),
    direction: call_type === 'Incoming' ? 'incoming' : 'outgoing',
    duration,
    startTime,
    // How long it rang before is not told.
    endTime: startTime + duration,
    operatorId: operatorId(row),
    operatorName: row.emp_name,
    operatorNumber: `+${operatorId(row)}`,
    properties: {
      ...(department === undefined ? {} : { Department: department }),
      ...(crm_status === '' ? {} : { Status: crm_status }),
    },
  };
}

/**
 * Country code and number put together: with another card in the telephone the code may move from one to the other.
 * @param {Employee} employee
 */
export const operatorId = ({ emp_country_code, emp_number }) => emp_country_code + emp_number;

/** @type {import('./types.js').ToStored} */
export function toStored(row, asOf, timeZone) {
  return {
    id: row.id,
    start: unixOf(row.call_date, row.call_time, timeZone),
    state: 0,
    asOf,
    settled: true,
    call: isCompleted(row) ? toCall(row, timeZone) : undefined,
  };
}

/** @param {Employee} employee @returns {Contact} */
export function toContact(employee) {
  const [department] = employee.emp_tags;
  return {
    id: operatorId(employee),
    phone: `+${operatorId(employee)}`,
    name: employee.emp_name,
    ...(department === undefined ? {} : { department }),
  };
}

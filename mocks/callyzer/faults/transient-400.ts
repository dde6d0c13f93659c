import { simulatorFault } from '../../kit/faults/simulator-fault.js';

/** In the manner of what was seen: the inside of a Java server shows, and the status blames the client. */
const TRACE =
  'org.springframework.dao.TransientDataAccessResourceException: PreparedStatementCallback; SQL []; ' +
  'Connection is not available, request timed out after 30000ms; nested exception is java.sql.SQLTransientConnectionException';

export const transient400 = simulatorFault<{ readonly status: number }>({
  name: 'transient-400',
  story:
    'A right request gets 400 and the text of a database exception, which is no JSON; the next one gets an answer.',
  options: { status: { default: 400, about: 'HTTP status', least: 400, most: 599 } },
  before: ({ options }) => ({
    status: options.status,
    body: TRACE,
    headers: { 'Content-Type': 'text/plain;charset=UTF-8' },
  }),
});

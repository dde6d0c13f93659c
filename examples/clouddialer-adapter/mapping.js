// @ts-check

/** @import { CallStatus, Known, Push, ToStored } from './types.js' */

/** @param {string} iso in UTC @returns {number} Unix seconds */
export const toUnix = (iso) => Math.floor(Date.parse(iso) / 1000);

/**
 * A call as its status tells it, and its push, if there was one. Whichever knows the end is right: the status may be
 * behind the push, and the push may never come.
 * @param {CallStatus} status
 * @param {Push} [push]
 * @returns {Known}
 */
export function toKnown(status, push) {
  const [agent, destination] = ['agent', 'destination'].map((role) => status.legs.find((leg) => leg.role === role));
  const end = status.end_time ?? push?.end_time;
  const isBehind = status.end_time === null && push !== undefined;
  const recordingUrl = status.recording_url ?? push?.recording_url ?? undefined;
  return {
    id: status.call_id,
    uuid: status.uuid,
    outcome: isBehind ? push.status : status.call_status,
    start: toUnix(status.start_time),
    ...(end === undefined ? {} : { end: toUnix(end) }),
    duration: isBehind ? (push.duration ?? status.duration) : status.duration,
    customer: destination?.number ?? push?.customer_number ?? '',
    agent: agent?.number ?? push?.crm_username ?? push?.agent_number ?? '',
    ...(recordingUrl === undefined ? {} : { recordingUrl }),
  };
}

/** ANSWER is told of a call that goes on as well: only its end makes it completed. @param {Known} call */
export const isCompleted = ({ outcome, end }) => outcome === 'ANSWER' && end !== undefined;

/** @param {Known} call */
export const isOver = ({ end }) => end !== undefined;

/** @type {ToStored} */
export function toStored(known, asOf, directory) {
  const { id, start, end, duration, customer, agent, recordingUrl } = known;
  const stored = { id, start, state: isOver(known) ? 1 : 0, asOf, settled: isOver(known) };
  if (!isCompleted(known) || end === undefined) return stored;
  return {
    ...stored,
    call: {
      id,
      ...(customer === '' ? {} : { clientNumber: customer }),
      // Nobody can call in.
      direction: 'outgoing',
      duration,
      startTime: start,
      endTime: end,
      ...directory.operatorOf(agent),
      properties: { Recorded: recordingUrl !== undefined },
    },
  };
}

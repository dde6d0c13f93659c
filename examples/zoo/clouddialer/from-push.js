// @ts-check
import { toUnix } from '../../clouddialer-adapter/mapping.js';

/** @import { Known, Push } from '../../clouddialer-adapter/types.js' */

/**
 * A call as its push tells it, taken at its word.
 * @param {Push} push
 * @returns {Known}
 */
export function fromPush(push) {
  const { call_id, uuid, status, duration = 0, customer_number = '', start_time = '', end_time = '' } = push;
  return {
    id: call_id,
    uuid,
    outcome: status,
    start: toUnix(start_time),
    end: toUnix(end_time),
    duration,
    customer: customer_number,
    agent: push.crm_username ?? push.agent_number ?? '',
    ...(push.recording_url ? { recordingUrl: push.recording_url } : {}),
  };
}

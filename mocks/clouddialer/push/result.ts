import type { Push } from '../../../schemas/clouddialer/push.js';
import type { Life } from '../calls/life.js';
import { recordingUrl } from '../calls/recording-url.js';
import { durationAt, isoSeconds } from '../calls/status.js';
import type { CloudDialerTenant } from '../view.js';

/** The body of a push, in one of the forms that the vendor shows. `status` is the outcome here, no envelope. */
export function result(life: Life, tenant: CloudDialerTenant, base: string): Push {
  const { callId, uuid, outcome, customer, startedAt, endedAt, agent } = life;
  const { switches } = tenant.own;
  const first = {
    call_id: callId,
    uuid,
    status: outcome,
    duration: durationAt(life, endedAt, tenant),
    customer_number: customer,
  };
  const last = { start_time: isoSeconds(startedAt), end_time: isoSeconds(endedAt) };
  const url = life.isRecorded ? recordingUrl(life, { tenant, base }) : null;
  const recording = url === null && switches['push.noRecording'] === 'absent' ? {} : { recording_url: url };
  const usual = agent.kind === 'browser' ? 'softphone' : 'phone';
  const form = switches['push.form'] === 'by-agent' ? usual : switches['push.form'];
  switch (form) {
    case 'softphone':
      return { ...first, ...softphone(life, tenant), ...recording, ...last };
    case 'phone':
      return { ...first, agent_number: numberOf(life, tenant), direction: 'outbound', ...recording, ...last };
    case 'union':
      return {
        ...first,
        ...softphone(life, tenant),
        crm_username: agent.kind === 'browser' ? agent.text : null,
        agent_number: agent.kind === 'phone' ? agent.text : null,
        direction: 'outbound',
        ...recording,
        ...last,
      };
    default:
      return form satisfies never;
  }
}

const softphone = ({ agent, operator }: Life, { own }: CloudDialerTenant) =>
  ({
    crm_username: agent.kind === 'browser' ? agent.text : own.agents.at(operator).username,
    call_type: agent.kind === 'browser' ? 'browser' : 'phone',
    disposition: 'CRM_CALL',
  }) as const;

const numberOf = ({ agent, operator }: Life, { own }: CloudDialerTenant): string =>
  agent.kind === 'phone' ? agent.text : own.agents.at(operator).number;

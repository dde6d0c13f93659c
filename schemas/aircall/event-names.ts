/** All events that a webhook may ask for, by family. */
const call = [
  'call.created',
  'call.ringing_on_agent',
  'call.agent_declined',
  'call.answered',
  'call.transferred',
  'call.unsuccessful_transfer',
  'call.hungup',
  'call.ended',
  'call.voicemail_left',
  'call.assigned',
  'call.archived',
  'call.tagged',
  'call.untagged',
  'call.commented',
  'call.external_transferred',
  'call.hold',
  'call.unhold',
  'call.ivr_option_selected',
  'call.comm_assets_generated',
] as const;

const user = [
  'user.created',
  'user.deleted',
  'user.connected',
  'user.disconnected',
  'user.opened',
  'user.closed',
  'user.wut_start',
  'user.wut_end',
  'user.created.v2',
  'user.deleted.v2',
  'user.connected.v2',
  'user.disconnected.v2',
  'user.opened.v2',
  'user.closed.v2',
  'user.wut_start.v2',
  'user.wut_end.v2',
] as const;

const number = ['number.created', 'number.opened', 'number.closed', 'number.deleted'] as const;

const contact = ['contact.created', 'contact.updated', 'contact.deleted'] as const;

const message = [
  'message.sent',
  'message.received',
  'message.status_updated',
  'group_message.sent',
  'group_message.received',
  'group_message.status_updated',
] as const;

const conversationIntelligence = [
  'transcription.created',
  'summary.created',
  'topics.created',
  'sentiment.created',
  'action_item.created',
  'playbook_result.created',
  'playbook_result.updated',
  'realtime_transcription.utterances_received',
  'custom_summary.result_created',
  'custom_summary.result_updated',
  'call_evaluation.created',
  'call_evaluation.updated',
] as const;

const integration = ['integration.deleted'] as const;

export const eventNames = [
  ...call,
  ...user,
  ...number,
  ...contact,
  ...message,
  ...conversationIntelligence,
  ...integration,
] as const;

export const resources = [
  'call',
  'user',
  'number',
  'contact',
  'message',
  'integration',
  'conversation_intelligence',
] as const;

export type CallEventName = (typeof call)[number];
export type EventName = (typeof eventNames)[number];
export type Resource = (typeof resources)[number];

/** What the `resource` of an event's envelope says. */
export function resourceOf(event: EventName): Resource {
  const [family = ''] = event.split('.');
  switch (family) {
    case 'call':
    case 'user':
    case 'number':
    case 'contact':
    case 'message':
    case 'integration':
      return family;
    case 'group_message':
      return 'message';
    default:
      return 'conversation_intelligence';
  }
}

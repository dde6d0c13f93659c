import type { Call } from '../../../schemas/aircall/call.js';
import type { WorldCall } from '../../world/index.js';
import { callChanges, unchanged } from '../rows/call-changes.js';
import { contactOf } from '../rows/contact.js';
import { numberOf } from '../rows/number.js';
import { teamOf } from '../rows/team.js';
import type { View } from '../view.js';
import { deedsOf } from './after-the-fact.js';
import { commentsOf, tagsOf } from './call-notes.js';
import { peopleOf } from './call-people.js';
import { clientDigits } from './client-digits.js';
import { contact } from './contact.js';
import type { Digits } from './digits.js';
import { callIds } from './ids.js';
import { ivrOptionsOf } from './ivr.js';
import { mediaFields, mediumOf } from './media.js';
import { missedReason } from './missed.js';
import { numberInCall } from './number.js';
import { settledAt, shownStart } from './settling.js';
import { sidOf } from './sid.js';
import { teamsInCall } from './team.js';

/** The parts of a call that are told only when they are asked for: the four `fetch_` flags. */
export interface Fetch {
  readonly contact: boolean;
  readonly shortUrls: boolean;
  readonly timeline: boolean;
  readonly aiva: boolean;
}

export const fetchNothing: Fetch = { contact: false, shortUrls: false, timeline: false, aiva: false };

const ANONYMOUS: Digits = { pretty: 'anonymous', country: null };

/** A call as REST tells it at this moment: ringing, answered, over, and settled some minutes later. */
export function callOf(call: WorldCall, fetch: Fetch, view: View): Call {
  const { tenant, now, base } = view;
  const { own, account } = tenant;
  const id = callIds.of(call.index);
  const table = callChanges(tenant);
  const changes = (table.size > 0 ? table.get(String(id)) : undefined) ?? unchanged;
  const deeds = deedsOf(call, own.draws, account.operators.length);
  const people = peopleOf(call, deeds, changes, view);
  const digits = call.client === undefined ? ANONYMOUS : clientDigits(account, call.client);
  const startedAt = shownStart(call, own, now);
  const isDone = now >= call.endedAt + own.switches['calls.doneLagSeconds'];
  const isAnswered = call.answeredAt !== undefined && call.answeredAt <= now;
  const isPriced = isDone && now >= settledAt(call, own);
  const media = mediaFields(id, isDone ? mediumOf(call, now, changes) : undefined, fetch.shortUrls, view);
  return {
    id,
    sid: sidOf(call, own.draws),
    direct_link: `${base}/v1/calls/${id}`,
    direction: call.direction === 'incoming' ? 'inbound' : 'outbound',
    status: isDone ? 'done' : isAnswered ? 'answered' : 'initial',
    missed_call_reason: isDone ? missedReason(call, own.draws) : null,
    started_at: startedAt,
    answered_at: isAnswered ? (call.answeredAt ?? null) : null,
    ended_at: isDone ? call.endedAt : null,
    duration: isDone ? call.endedAt - startedAt : 0,
    archived: changes.archived ?? deeds.some(({ kind, at }) => kind === 'archived' && at <= now),
    cost: isPriced ? costOf(call) : '0.0',
    voicemail: media.voicemail,
    recording: media.recording,
    asset: media.asset,
    raw_digits: digits.pretty,
    user: people.user,
    contact: fetch.contact ? contactIn(call, view) : null,
    assigned_to: people.assigned_to,
    transferred_by: people.transferred_by,
    transferred_to: people.transferred_to,
    comments: commentsOf(call, deeds, changes, view),
    number: numberInCall(numberOf(tenant, call.line), view),
    teams: teamsOf(call, view),
    tags: tagsOf(deeds, changes, view),
    recording_short_url: media.recording_short_url,
    voicemail_short_url: media.voicemail_short_url,
    country_code_a2: digits.country,
    pricing_type: isPriced && isAnswered ? 'in_bundle' : null,
    ...(fetch.timeline ? { ivr_options_selected: ivrOptionsOf(call, view) } : {}),
    ...(fetch.aiva ? { ai_voice_agents: [] } : {}),
  };
}

/** The contact, if it was there when the call happened. Numbers that only a CRM knows have none. */
function contactIn(call: WorldCall, view: View): Call['contact'] {
  const row = call.client === undefined ? undefined : contactOf(view.tenant, call.client);
  return row === undefined || row.createdAt > call.startedAt ? null : contact(row, view);
}

const NO_TEAMS: Call['teams'] = [];

/** The teams on which an inbound call rang. Of an outbound one nobody can say. */
function teamsOf(call: WorldCall, view: View): Call['teams'] {
  const { tenant } = view;
  if (call.direction === 'outgoing') return tenant.own.switches['calls.outboundTeams'] === 'null' ? null : NO_TEAMS;
  const line = tenant.account.lines[call.line];
  const row = line === undefined ? undefined : teamOf(tenant, line.team);
  return row === undefined ? NO_TEAMS : teamsInCall(row, view);
}

/** US cents: three for each minute of an outbound talk that was begun. */
function costOf({ direction, talkSeconds }: WorldCall): string {
  return direction === 'outgoing' ? `${3 * Math.ceil(talkSeconds / 60)}.0` : '0.0';
}

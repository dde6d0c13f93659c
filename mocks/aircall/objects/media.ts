import type { WorldCall } from '../../world/index.js';
import type { CallChanges } from '../rows/call-changes.js';
import type { View } from '../view.js';
import { directLink, type Medium, shortLink } from './media-links.js';

/** Which file a call has, if any, once it is ready: a talk has a recording, a message a voicemail. */
export function mediumOf(call: WorldCall, now: number, changes: CallChanges): Medium | undefined {
  if (!call.recorded || readyAt(call) > now) return undefined;
  const medium: Medium = call.disposition === 'voicemail' ? 'voicemail' : 'recording';
  const isDeleted = medium === 'voicemail' ? changes.voicemailDeleted : changes.recordingDeleted;
  return isDeleted === true ? undefined : medium;
}

/** Unix seconds. */
export const readyAt = ({ endedAt, recordingDelaySeconds }: WorldCall): number => endedAt + recordingDelaySeconds;

/** Length of the file in seconds. */
export function secondsOf(call: WorldCall): number {
  return call.disposition === 'voicemail' ? call.voicemailSeconds : call.talkSeconds;
}

/** The fields of a call that lead to its file: signed links, new with each second, and a page behind a login. */
export function mediaFields(id: number, medium: Medium | undefined, isShortAsked: boolean, view: View) {
  const of = (wanted: Medium) => (medium === wanted ? directLink(id, medium, view) : null);
  const short = (wanted: Medium) => (isShortAsked && medium === wanted ? shortLink(id, medium, view) : null);
  return {
    voicemail: of('voicemail'),
    recording: of('recording'),
    asset: medium === undefined ? null : `${view.base}/assets/calls/${id}/${medium}`,
    recording_short_url: short('recording'),
    voicemail_short_url: short('voicemail'),
  };
}

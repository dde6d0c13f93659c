import { callLogsAnswerSchema } from '../../../schemas/callyzer/call-log.js';
import { type Removal, removalMessages, removalsAnswerSchema } from '../../../schemas/callyzer/recording-removal.js';
import type { WorldCall } from '../../world/index.js';
import { syncedAt } from '../calls/sync.js';
import { callLogsByIds, removeRecordings } from '../rules/endpoints/by-ids.js';
import { textsAt } from '../rules/values.js';
import { worded } from '../rules/wording.js';
import { callChanges, type View } from '../view.js';
import { plain, success } from '../wire/answers.js';
import { callLog, shown } from '../wire/call-log.js';
import { type Asked, callyzerRoute } from './asked.js';

/** A call that has arrived. */
function callWithId(id: string, { tenant, now }: View): WorldCall | undefined {
  const index = tenant.own.ids.readCall(id);
  const call = index === undefined ? undefined : tenant.account.call(index);
  return call !== undefined && syncedAt(call, tenant.own.draws) <= now ? call : undefined;
}

/** Ids that belong to no call are passed over in silence. */
export const callLogsByIdsRoute = callyzerRoute({
  endpoint: callLogsByIds,
  answer: callLogsAnswerSchema,
  anyType: true,
  work({ values, view }) {
    const calls = textsAt(values, 'unique_ids').flatMap((id) => callWithId(id, view) ?? []);
    return success(calls.map((call) => callLog(call, view)));
  },
});

export const removeRecordingsRoute = callyzerRoute({
  endpoint: removeRecordings,
  answer: removalsAnswerSchema,
  anyType: true,
  work(asked) {
    const ids = textsAt(asked.values, 'unique_ids');
    return plain({ result: ids.map((id) => remove(id, asked)), message: '' });
  },
});

function remove(id: string, { ask, view }: Asked): Removal {
  const { tenant, now } = view;
  const shownId = tenant.own.switches['removal.spaceBeforeId'] ? ` ${id}` : id;
  const failed = (message: string): Removal => ({
    id: shownId,
    message: worded(message, tenant.own.switches),
    status: 'Failed',
  });
  const call = callWithId(id, view);
  if (call === undefined) return failed(removalMessages.badId);
  if (!shown(call, view).hasRecording) return failed(removalMessages.noRecording);
  if (ask.struckBy('storage-refuses-removal') !== undefined) return failed(removalMessages.storage);
  if (ask.struckBy('removal-goes-wrong') !== undefined) return failed(removalMessages.technical);
  callChanges(tenant).put(String(call.index), { recordingRemovedAt: Math.floor(now) });
  return { id: shownId, message: removalMessages.done, status: 'Success' };
}

import type { Comment } from '../../../schemas/aircall/comment.js';
import type { TagInCall } from '../../../schemas/aircall/tag.js';
import type { WorldCall } from '../../world/index.js';
import type { CallChanges } from '../rows/call-changes.js';
import { tagTable } from '../rows/tag.js';
import { userOf } from '../rows/user.js';
import type { View } from '../view.js';
import type { Deed } from './after-the-fact.js';
import { agent } from './call-people.js';
import { commentIds, drawKey, tagIds } from './ids.js';
import { userInComment } from './user.js';

const NO_TAGS: readonly TagInCall[] = [];
const NO_COMMENTS: readonly Comment[] = [];

/** Tags that people and API clients have put on a call by now, each once; those deleted since are gone. */
export function tagsOf(deeds: readonly Deed[], changes: CallChanges, view: View): readonly TagInCall[] {
  if (deeds.length === 0 && changes.tags.length === 0) return NO_TAGS;
  const rows = tagTable(view.tenant);
  const found = new Map<number, TagInCall>();
  const add = (id: number, taggedBy: TagInCall['tagged_by']): void => {
    const row = rows.get(String(id));
    if (row === undefined || found.has(id)) return;
    found.set(id, { id, name: row.name, created_at: row.createdAt, tagged_by: taggedBy });
  };
  for (const { kind, at, by, tag } of deeds) {
    if (kind === 'tagged' && tag !== undefined && at <= view.now) add(tagIds.of(tag), agent(by, view));
  }
  for (const { id } of changes.tags) add(id, null);
  return found.size === 0 ? NO_TAGS : [...found.values()];
}

/** Comments by now, oldest first. Those that came by the API have no author. */
export function commentsOf(
  call: WorldCall,
  deeds: readonly Deed[],
  changes: CallChanges,
  view: View,
): readonly Comment[] {
  const comments: Comment[] = [];
  for (const { kind, at, by, content } of deeds) {
    if (kind !== 'commented' || content === undefined || at > view.now) continue;
    const author = userOf(view.tenant, by);
    comments.push({
      id: commentIds.of(2 * drawKey(call.index)),
      content,
      posted_at: at,
      posted_by: author === undefined ? null : userInComment(author, view),
    });
  }
  for (const { id, at, content } of changes.comments) {
    comments.push({ id, content, posted_at: at, posted_by: null });
  }
  return comments.length === 0 ? NO_COMMENTS : comments.sort((a, b) => a.posted_at - b.posted_at);
}

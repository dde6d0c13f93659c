import { commentRequestSchema } from '../../../schemas/aircall/call.js';
import { empty } from '../../kit/http/reply.js';
import { badRequest } from '../errors.js';
import { isReply } from '../is-reply.js';
import { callOf, fetchNothing } from '../objects/call.js';
import { commentIds } from '../objects/ids.js';
import { readFields, textIn, viewOf } from '../requests.js';
import { route } from '../route.js';
import { callChanges, changeCall } from '../rows/call-changes.js';
import { emitCall } from '../webhooks/emit.js';
import { findCall } from './find-call.js';

const MOST_COMMENTS = 5;

/** A comment stays for ever. One that comes by the API has no author, and loses its emoji. */
export const commentCall = route({
  method: 'POST',
  path: '/v1/calls/:id/comments',
  operation: {
    id: 'commentCall',
    summary: 'Adds a comment to a call: five at most',
    tag: 'Calls',
    body: commentRequestSchema,
    responses: { 201: { description: 'It was added' } },
  },
  handle(ask) {
    const found = findCall(ask);
    if (isReply(found)) return found;
    const read = readFields(ask);
    if (isReply(read)) return read;
    const content = textIn(read.fields, 'content');
    if (content === undefined) return badRequest('content is missing');
    const { comments } = callOf(found.call, fetchNothing, viewOf(ask));
    if (comments.length >= MOST_COMMENTS) return badRequest(`A call has ${MOST_COMMENTS} comments at most`);
    const { tenant, now } = ask;
    const id = commentIds.of(2 * callChanges(tenant).nextNumber() + 1);
    const comment = { id, at: Math.floor(now), content: withoutEmoji(content) };
    changeCall(tenant, found.id, (was) => ({ ...was, comments: [...was.comments, comment] }));
    emitCall(tenant, 'call.commented', found.call);
    return empty(201);
  },
});

const withoutEmoji = (text: string): string =>
  text.replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f/gu, '').trim();

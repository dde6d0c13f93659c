import { tagsRequestSchema } from '../../../schemas/aircall/call.js';
import { empty } from '../../kit/http/reply.js';
import { badRequest, notFound } from '../errors.js';
import { isReply } from '../is-reply.js';
import { own, readFields } from '../requests.js';
import { route } from '../route.js';
import { changeCall } from '../rows/call-changes.js';
import { tagTable } from '../rows/tag.js';
import { emitCall } from '../webhooks/emit.js';
import { findCall } from './find-call.js';

/** Puts tags on a call, beside those it has. */
export const tagCall = route({
  method: 'POST',
  path: '/v1/calls/:id/tags',
  operation: {
    id: 'tagCall',
    summary: 'Puts tags on a call',
    tag: 'Calls',
    body: tagsRequestSchema,
    responses: { 201: { description: 'They are on it' } },
  },
  handle(ask) {
    const found = findCall(ask);
    if (isReply(found)) return found;
    const read = readFields(ask);
    if (isReply(read)) return read;
    const ids = own(read.fields, 'tags');
    if (!Array.isArray(ids) || ids.length === 0) return badRequest('tags must be a list of ids');
    const rows = tagTable(ask.tenant);
    if (!ids.every((id) => rows.get(String(id)) !== undefined)) return notFound();
    const at = Math.floor(ask.now);
    changeCall(ask.tenant, found.id, (was) => {
      const fresh = [...new Set(ids.map(Number))].filter((id) => !was.tags.some((tag) => tag.id === id));
      return { ...was, tags: [...was.tags, ...fresh.map((id) => ({ id, at }))] };
    });
    emitCall(ask.tenant, 'call.tagged', found.call);
    return empty(201);
  },
});

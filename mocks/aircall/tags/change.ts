import { tagAnswerSchema } from '../../../schemas/aircall/answers.js';
import { tagRequestSchema } from '../../../schemas/aircall/tag.js';
import { empty, type Reply } from '../../kit/http/reply.js';
import { answer, badRequest } from '../errors.js';
import { isReply } from '../is-reply.js';
import { tagIds } from '../objects/ids.js';
import { tag } from '../objects/tag.js';
import { type AircallAsk, type Fields, own, readFields, textIn } from '../requests.js';
import { route } from '../route.js';
import { type TagRow, tagsAtStart, tagTable } from '../rows/tag.js';
import { findTag } from './find-tag.js';

export const createTag = route({
  method: 'POST',
  path: '/v1/tags',
  operation: {
    id: 'createTag',
    summary: 'Makes a tag',
    tag: 'Tags',
    body: { ...tagRequestSchema, required: ['name', 'color'] },
    responses: { 201: { description: 'The tag', schema: tagAnswerSchema } },
  },
  handle(ask) {
    const read = readFields(ask);
    if (isReply(read)) return read;
    const missing = ['name', 'color'].find((name) => textIn(read.fields, name) === undefined);
    if (missing !== undefined) return badRequest(`${missing} is missing`);
    const table = tagTable(ask.tenant);
    const id = tagIds.of(tagsAtStart + table.nextNumber());
    const fresh: TagRow = { id, name: '', color: '', description: null, createdAt: Math.floor(ask.now) };
    return put(ask, fresh, read.fields, 201);
  },
});

/** What is not sent stays as it is. */
export const updateTag = route({
  method: 'PUT',
  path: '/v1/tags/:id',
  operation: {
    id: 'updateTag',
    summary: 'Changes a tag',
    tag: 'Tags',
    body: tagRequestSchema,
    responses: { 200: { description: 'The tag', schema: tagAnswerSchema } },
  },
  handle(ask) {
    const found = findTag(ask);
    if (isReply(found)) return found;
    const read = readFields(ask);
    return isReply(read) ? read : put(ask, found.row, read.fields, 200);
  },
});

/** It goes from the calls too. */
export const deleteTag = route({
  method: 'DELETE',
  path: '/v1/tags/:id',
  operation: {
    id: 'deleteTag',
    summary: 'Deletes a tag, also from calls',
    tag: 'Tags',
    responses: { 204: { description: 'Done' } },
  },
  handle(ask) {
    const found = findTag(ask);
    if (isReply(found)) return found;
    tagTable(ask.tenant).delete(String(found.row.id));
    return empty();
  },
});

function put(ask: AircallAsk, was: TagRow, fields: Fields, status: number): Reply {
  const color = own(fields, 'color');
  if (color !== undefined && !(typeof color === 'string' && /^#[0-9a-f]{6}$/i.test(color))) {
    return badRequest('color must be hexadecimal: #29C8FF');
  }
  const name = textIn(fields, 'name') ?? was.name;
  const table = tagTable(ask.tenant);
  if ([...table.all()].some((each) => each.name === name && each.id !== was.id)) return badRequest('name is taken');
  const row: TagRow = {
    ...was,
    name,
    color: color ?? was.color,
    description: textIn(fields, 'description') ?? was.description,
  };
  table.put(String(row.id), row);
  return answer({ tag: tag(row) }, status);
}

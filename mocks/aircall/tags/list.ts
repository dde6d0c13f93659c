import { tagAnswerSchema, tagsAnswerSchema } from '../../../schemas/aircall/answers.js';
import { answer } from '../errors.js';
import { isReply } from '../is-reply.js';
import { tag } from '../objects/tag.js';
import { pageParameters, rangeParameters } from '../paging/parameters.js';
import { tablePage } from '../paging/table-page.js';
import { route } from '../route.js';
import { tagTable } from '../rows/tag.js';
import { findTag } from './find-tag.js';

export const listTags = route({
  method: 'GET',
  path: '/v1/tags',
  operation: {
    id: 'listTags',
    summary: 'Lists tags',
    tag: 'Tags',
    query: { ...pageParameters, ...rangeParameters },
    responses: { 200: { description: 'A page of tags', schema: tagsAnswerSchema } },
  },
  handle(ask) {
    const page = tablePage(ask, tagTable(ask.tenant));
    return isReply(page) ? page : answer({ tags: page.rows.map(tag), meta: page.meta });
  },
});

export const getTag = route({
  method: 'GET',
  path: '/v1/tags/:id',
  operation: {
    id: 'getTag',
    summary: 'One tag',
    tag: 'Tags',
    responses: { 200: { description: 'The tag', schema: tagAnswerSchema } },
  },
  handle(ask) {
    const found = findTag(ask);
    return isReply(found) ? found : answer({ tag: tag(found.row) });
  },
});

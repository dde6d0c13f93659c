import { numberAnswerSchema } from '../../../schemas/aircall/answers.js';
import { messageNames, numberRequestSchema } from '../../../schemas/aircall/number.js';
import type { Reply } from '../../kit/http/reply.js';
import { answer, badRequest } from '../errors.js';
import { isReply } from '../is-reply.js';
import { numberDetail } from '../objects/number-detail.js';
import { type Fields, own, readFields, textIn, viewOf } from '../requests.js';
import { route } from '../route.js';
import { type NumberRow, numberTable } from '../rows/number.js';
import { emitNumber } from '../webhooks/emit.js';
import { findNumber } from './find-number.js';

export const updateNumber = route({
  method: 'PUT',
  path: '/v1/numbers/:id',
  operation: {
    id: 'updateNumber',
    summary: 'Changes a number',
    tag: 'Numbers',
    body: numberRequestSchema,
    responses: { 200: { description: 'The number', schema: numberAnswerSchema } },
  },
  handle(ask) {
    const found = findNumber(ask);
    if (isReply(found)) return found;
    const read = readFields(ask);
    if (isReply(read)) return read;
    const changes = changesOf(read.fields);
    if (isReply(changes)) return changes;
    const { messages, ...plain } = changes;
    const row: NumberRow = { ...found.row, ...plain, messages: { ...found.row.messages, ...messages } };
    numberTable(ask.tenant).put(String(row.id), row);
    if (row.availabilityStatus !== found.row.availabilityStatus && row.availabilityStatus !== 'custom') {
      emitNumber(ask.tenant, `number.${row.availabilityStatus === 'open' ? 'opened' : 'closed'}`, row);
    }
    return answer({ number: numberDetail(row, viewOf(ask)) });
  },
});

type Changes = Partial<Pick<NumberRow, 'name' | 'priority' | 'open' | 'availabilityStatus' | 'messages'>>;

function changesOf(fields: Fields): Changes | Reply {
  const priority = own(fields, 'priority');
  if (priority !== undefined && priority !== 0 && priority !== 1) return badRequest('priority must be 0 or 1');
  const availability = own(fields, 'availability_status');
  const isKnown = availability === 'open' || availability === 'custom' || availability === 'closed';
  if (availability !== undefined && !isKnown) return badRequest('availability_status is unknown');
  const open = own(fields, 'open');
  if (open !== undefined && typeof open !== 'boolean') return badRequest('open must be true or false');
  const messages = messagesOf(own(fields, 'messages'));
  if (messages === undefined) return badRequest('messages must be links by name');
  const name = textIn(fields, 'name');
  return {
    ...(name === undefined ? {} : { name }),
    ...(priority === undefined ? {} : { priority }),
    ...(open === undefined ? {} : { open }),
    ...(isKnown ? { availabilityStatus: availability } : {}),
    messages,
  };
}

function messagesOf(value: unknown): NumberRow['messages'] | undefined {
  if (value === undefined) return {};
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const pairs = messageNames.flatMap((name) => {
    const given = Object.hasOwn(value, name) ? (value as Fields)[name] : undefined;
    return given === undefined ? [] : [[name, given] as const];
  });
  const areLinks = pairs.every(([, link]) => link === null || (typeof link === 'string' && /^https?:\/\//.test(link)));
  return areLinks ? (Object.fromEntries(pairs) as NumberRow['messages']) : undefined;
}

import type { Reply } from '../kit/http/reply.js';

/** Whether what was to be read or found is a refusal instead. Some things have a `status` that is a word. */
export const isReply = (value: object): value is Reply => 'status' in value && typeof value.status === 'number';

import { empty, type Reply } from '../kit/http/reply.js';
import type { Answer } from '../kit/openapi/operation.js';
import { answer } from './errors.js';
import type { AircallAsk } from './requests.js';

/** Successes whose status nobody has written down: a switch says which it is. */
export const uncertain = {
  responses: {
    200: { description: 'Done', schema: { type: 'object' } },
    204: { description: 'Done' },
  } satisfies Readonly<Record<number, Answer>>,
  reply: ({ tenant }: AircallAsk): Reply => (tenant.own.switches['answers.uncertain'] === 200 ? answer({}) : empty()),
};

import { appErrorSchema } from '../../../schemas/aircall/errors.js';
import type { Route } from '../../kit/http/route.js';
import { findCall } from '../calls/find-call.js';
import { notFound, refusal } from '../errors.js';
import { isReply } from '../is-reply.js';
import { route } from '../route.js';
import type { Own } from '../view.js';

const kinds = [
  'transcription',
  'sentiments',
  'topics',
  'summary',
  'action_items',
  'predicted_csat',
  'playbook_result',
  'custom_summary_result',
  'evaluations',
] as const;

/** The simulated company has not bought the add-on: every one of these is refused. */
export const intelligenceRoutes: readonly Route<Own>[] = kinds.map((kind) =>
  route({
    method: 'GET',
    path: `/v1/calls/:id/${kind}`,
    operation: {
      id: `get${kind.replaceAll(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase())}`,
      summary: 'Conversation intelligence, which this company has not',
      tag: 'Conversation intelligence',
      responses: {
        403: { description: 'The add-on is missing', schema: appErrorSchema },
        404: { description: 'There is none of this call', schema: appErrorSchema },
      },
    },
    handle(ask) {
      const found = findCall(ask);
      if (isReply(found)) return found;
      if (ask.tenant.own.switches['intelligence.status'] === 404) return notFound();
      return refusal(403, 'Conversation intelligence is not enabled for this company');
    },
  }),
);

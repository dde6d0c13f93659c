import { callSchema } from '../../schemas/aircall/call.js';
import { commentSchema } from '../../schemas/aircall/comment.js';
import { companySchema } from '../../schemas/aircall/company.js';
import { contactSchema } from '../../schemas/aircall/contact.js';
import { dialerCampaignSchema } from '../../schemas/aircall/dialer-campaign.js';
import { appErrorSchema, edgeErrorSchema, oauthErrorSchema } from '../../schemas/aircall/errors.js';
import { integrationSchema } from '../../schemas/aircall/integration.js';
import { groupMessageSchema, messageSchema } from '../../schemas/aircall/message.js';
import { linklessMetaSchema, metaSchema } from '../../schemas/aircall/meta.js';
import { messagesSchema, numberInCallSchema, numberSchema } from '../../schemas/aircall/number.js';
import { numberDetailSchema } from '../../schemas/aircall/number-detail.js';
import { tagInCallSchema, tagSchema } from '../../schemas/aircall/tag.js';
import { teamInCallSchema, teamSchema } from '../../schemas/aircall/team.js';
import {
  userInCallSchema,
  userInCommentSchema,
  userInTeamSchema,
  userV1Schema,
  userV1WithNumbersSchema,
  userV2CreatedSchema,
  userV2Schema,
} from '../../schemas/aircall/user.js';
import { webhookSchema } from '../../schemas/aircall/webhook.js';
import type { Route } from '../kit/http/route.js';
import type { Answer, JsonSchema, Operation } from '../kit/openapi/operation.js';
import type { Own } from './view.js';

const named: ReadonlyMap<object, string> = new Map<object, string>([
  [callSchema, 'Call'],
  [commentSchema, 'Comment'],
  [companySchema, 'Company'],
  [contactSchema, 'Contact'],
  [dialerCampaignSchema, 'DialerCampaign'],
  [appErrorSchema, 'Error'],
  [edgeErrorSchema, 'EdgeError'],
  [oauthErrorSchema, 'OauthError'],
  [integrationSchema, 'Integration'],
  [messageSchema, 'Message'],
  [groupMessageSchema, 'GroupMessage'],
  [metaSchema, 'Meta'],
  [linklessMetaSchema, 'LinklessMeta'],
  [messagesSchema, 'NumberMessages'],
  [numberSchema, 'Number'],
  [numberInCallSchema, 'NumberInCall'],
  [numberDetailSchema, 'NumberWithUsers'],
  [tagSchema, 'Tag'],
  [tagInCallSchema, 'TagInCall'],
  [teamSchema, 'Team'],
  [teamInCallSchema, 'TeamInCall'],
  [userInCallSchema, 'UserInCall'],
  [userInCommentSchema, 'UserInComment'],
  [userInTeamSchema, 'UserInTeam'],
  [userV1Schema, 'User'],
  [userV1WithNumbersSchema, 'UserWithNumbers'],
  [userV2CreatedSchema, 'UserV2Created'],
  [userV2Schema, 'UserV2'],
  [webhookSchema, 'Webhook'],
]);

/** Each named schema is written once, and referred to. */
export const components: Readonly<Record<string, JsonSchema>> = Object.fromEntries(
  [...named].map(([schema, name]) => [name, inside(schema) as JsonSchema]),
);

/** A route whose document refers to the components. */
export const referring = (route: Route<Own>): Route<Own> => ({
  ...route,
  operation: referringOperation(route.operation),
});

export function referringAnswers(answers: Readonly<Record<number, Answer>>): Readonly<Record<number, Answer>> {
  return Object.fromEntries(
    Object.entries(answers).map(([status, answer]) => [
      status,
      answer.schema === undefined ? answer : { ...answer, schema: refer(answer.schema) as JsonSchema },
    ]),
  );
}

const referringOperation = (operation: Operation): Operation => ({
  ...operation,
  responses: referringAnswers(operation.responses),
});

function refer(schema: unknown): unknown {
  const name = typeof schema === 'object' && schema !== null ? named.get(schema) : undefined;
  return name === undefined ? inside(schema) : { $ref: `#/components/schemas/${name}` };
}

function inside(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(refer);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, refer(value)]));
}

import { list, object } from '../shapes.js';
import { callSchema } from './call.js';
import { companySchema } from './company.js';
import { contactSchema } from './contact.js';
import { dialerCampaignSchema } from './dialer-campaign.js';
import { integrationSchema } from './integration.js';
import { linklessMetaSchema, metaSchema } from './meta.js';
import { numberInCallSchema, numberSchema } from './number.js';
import { numberDetailSchema } from './number-detail.js';
import { tagSchema } from './tag.js';
import { teamSchema } from './team.js';
import {
  availabilities,
  userAvailabilitySchema,
  userV1Schema,
  userV1WithNumbersSchema,
  userV2CreatedSchema,
  userV2Schema,
} from './user.js';
import { webhookSchema } from './webhook.js';

/** Single objects come under a singular key, lists under a plural one beside `meta`. */
export const callAnswerSchema = object({ call: callSchema });
export const callsAnswerSchema = object({ calls: list(callSchema), meta: metaSchema });
export const userV1AnswerSchema = object({ user: userV1WithNumbersSchema });
export const userV2AnswerSchema = object({ user: userV2Schema });
export const userCreatedAnswerSchema = object({ user: userV2CreatedSchema });
export const usersV1AnswerSchema = object({ users: list(userV1Schema), meta: metaSchema });
export const usersV2AnswerSchema = object({ users: list(userV2Schema), meta: metaSchema });
export const availabilitiesAnswerSchema = object({ users: list(userAvailabilitySchema), meta: metaSchema });
/** Bare: no `user` around it. */
export const availabilityAnswerSchema = object({ availability: { enum: availabilities } as const });
export const teamAnswerSchema = object({ team: teamSchema });
export const teamsAnswerSchema = object({ teams: list(teamSchema), meta: metaSchema });
export const numberAnswerSchema = object({ number: numberDetailSchema });
export const numbersAnswerSchema = object({ numbers: list(numberSchema), meta: metaSchema });
export const userNumbersAnswerSchema = object({ numbers: list(numberInCallSchema), meta: metaSchema });
export const contactAnswerSchema = object({ contact: contactSchema });
/** `meta` first. */
export const contactsAnswerSchema = object({ meta: metaSchema, contacts: list(contactSchema) });
export const tagAnswerSchema = object({ tag: tagSchema });
export const tagsAnswerSchema = object({ tags: list(tagSchema), meta: metaSchema });
export const webhookAnswerSchema = object({ webhook: webhookSchema });
/** `meta` first, and without links. */
export const webhooksAnswerSchema = object({ meta: linklessMetaSchema, webhooks: list(webhookSchema) });
export const companyAnswerSchema = object({ company: companySchema });
export const integrationAnswerSchema = object({ integration: integrationSchema });
export const campaignAnswerSchema = object({ dialer_campaign: dialerCampaignSchema });

import type { FromSchema } from '../from-schema.js';
import { list, nullable, object } from '../shapes.js';
import { e164, flag, id, isoMillis, text } from './shapes.js';

export const campaignNumberSchema = object({ id, number: e164, called: flag, created_at: isoMillis });

export const dialerCampaignSchema = object({
  id,
  number_id: nullable(text),
  created_at: isoMillis,
  phone_numbers: list(campaignNumberSchema),
});

export const campaignRequestSchema = {
  type: 'object',
  required: ['phone_numbers'],
  properties: { phone_numbers: { type: 'array', minItems: 1, items: text } },
} as const;

export type CampaignNumber = FromSchema<typeof campaignNumberSchema>;
export type DialerCampaign = FromSchema<typeof dialerCampaignSchema>;

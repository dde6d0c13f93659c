import type { FromSchema } from '../from-schema.js';
import { list, nullable, object } from '../shapes.js';
import { e164, flag, id, isoSeconds, text, unixSeconds, url } from './shapes.js';

export const phoneEntrySchema = object({ id, label: text, value: { ...e164, description: 'no blanks' } });
export const emailEntrySchema = object({ id, label: text, value: text });

const own = {
  id,
  direct_link: url,
  first_name: nullable(text),
  last_name: nullable(text),
  company_name: nullable(text),
  information: nullable(text),
  is_shared: flag,
} as const;

const reached = { phone_numbers: list(phoneEntrySchema), emails: list(emailEntrySchema) } as const;

export const contactSchema = object({ ...own, created_at: unixSeconds, updated_at: unixSeconds, ...reached });

/** `data` of contact.* events, and `contact` inside call events: dates are text. */
export const contactInEventSchema = object({ ...own, created_at: isoSeconds, updated_at: isoSeconds, ...reached });

const entryRequest = {
  type: 'object',
  required: ['value'],
  properties: { label: text, value: text },
} as const;

export const contactRequestSchema = {
  type: 'object',
  properties: {
    first_name: text,
    last_name: text,
    company_name: text,
    information: text,
    phone_numbers: { type: 'array', maxItems: 20, items: entryRequest },
    emails: { type: 'array', maxItems: 20, items: entryRequest },
  },
} as const;

export const phoneDetailRequestSchema = {
  type: 'object',
  required: ['phone_detail'],
  properties: { phone_detail: entryRequest },
} as const;

export const emailDetailRequestSchema = {
  type: 'object',
  required: ['email_detail'],
  properties: { email_detail: entryRequest },
} as const;

export type Contact = FromSchema<typeof contactSchema>;
export type ContactInEvent = FromSchema<typeof contactInEventSchema>;

export const text = { type: 'string', minLength: 1 } as const;
export const flag = { type: 'boolean' } as const;
export const seconds = { type: 'integer', minimum: 0, description: 'seconds' } as const;
export const success = { const: 'success' } as const;
export const callId = {
  type: 'string',
  pattern: '^[\\da-f]{8}-[\\da-f]{4}-4[\\da-f]{3}-[89ab][\\da-f]{3}-[\\da-f]{12}$',
  description: "the vendor's id of the call",
} as const;
export const tenDigits = { type: 'string', pattern: '^\\d{10}$', description: 'without a prefix' } as const;
/** ISO 8601 in UTC, to the second. */
export const moment = {
  type: 'string',
  pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$',
  description: 'ISO 8601, UTC: 2026-07-03T10:00:00Z',
} as const;
/** The name of the file is all the protection there is. */
export const recordingUrl = { type: 'string', pattern: '^https?://.+/recordings/crm_[\\w-]{24,}\\.wav$' } as const;

export const text = { type: 'string' } as const;
export const flag = { type: 'boolean' } as const;
export const count = { type: 'integer', minimum: 0 } as const;
export const seconds = { type: 'integer', minimum: 0, description: 'seconds' } as const;
export const percentage = { type: 'number', minimum: 0, maximum: 100, description: 'two decimals at most' } as const;
/** URL-safe base64: 22 characters for a lead, 43 for a call log. */
export const opaqueId = { type: 'string', pattern: '^[\\w-]{22}$|^[\\w-]{43}$' } as const;
export const date = {
  type: 'string',
  format: 'date',
  description: 'yyyy-mm-dd in the time zone of the account',
} as const;
export const time = {
  type: 'string',
  pattern: '^([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d$',
  description: 'HH:mm:ss in the time zone of the account',
} as const;
export const dateOrBlank = { type: 'string', pattern: '^(\\d{4}-\\d\\d-\\d\\d)?$' } as const;
export const timeOrBlank = { type: 'string', pattern: '^(\\d\\d:\\d\\d:\\d\\d)?$' } as const;
/** With the abbreviation of the zone behind it, which no parser can be sure of. */
export const stamp = {
  type: 'string',
  pattern: '^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d [A-Z]{2,5}$',
  description: 'yyyy-mm-dd HH:mm:ss and the abbreviation of the zone',
} as const;
export const stampWithoutZone = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d$' } as const;
export const hoursMinutesSeconds = { type: 'string', pattern: '^\\d{2,}:[0-5]\\d:[0-5]\\d$' } as const;
/** Country codes have no plus sign; blank for a hidden number. */
export const countryCode = { type: 'string', pattern: '^\\d{0,4}$' } as const;
export const phoneNumber = { type: 'string', pattern: '^\\d{0,15}$' } as const;
/** `91-0000000001` or `0000000001`. */
export const contactNumber = { type: 'string', pattern: '^(\\d{1,4}-)?\\d{4,15}$' } as const;

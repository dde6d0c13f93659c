/** Ten digits, as the vendor tells customers' numbers. */
export type TenDigits = string;

/**
 * The ten digits of a number in one of the forms that the vendor takes: ten digits, or +91 and ten digits. `lenient` takes
 * 91 and a leading 0 in front of them as well. `undefined` for anything else.
 */
export function tenDigitsOf(text: unknown, lenient: boolean): TenDigits | undefined {
  if (typeof text !== 'string') return undefined;
  const [, digits] = (lenient ? /^(?:\+?91|0)?(\d{10})$/ : /^(?:\+91)?(\d{10})$/).exec(text) ?? [];
  return digits;
}

/**
 * Numbers of people who do not exist: nobody's number begins with 0 behind the country code. Agents, lines and customers
 * have ranges of their own.
 */
const ranges = { customer: '09', agent: '01', line: '02' } as const;

export const inventedNumber = (of: keyof typeof ranges, index: number): TenDigits =>
  ranges[of] + String(index + 1).padStart(8, '0');

/** The last ten digits of whatever number somebody gave a client. */
export const lastTenDigits = (phone: string): TenDigits => phone.replace(/\D/g, '').slice(-10).padStart(10, '0');
